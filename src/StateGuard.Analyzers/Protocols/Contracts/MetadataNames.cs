using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Contracts;

/// <summary>The names of marked members in referenced assemblies. Only assemblies that know StateGuard are opened.</summary>
internal static class MetadataNames
{
    public static void AddTo(HashSet<string> names, Compilation compilation, CancellationToken cancellation)
    {
        foreach (IAssemblySymbol assembly in Users(compilation, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (compilation.GetMetadataReference(assembly) is CompilationReference { Compilation: { Language: LanguageNames.CSharp } project })
            {
                OperationNames.AddMarkedTo(names, project, cancellation);
            }
            else
            {
                Add(assembly.GlobalNamespace, names, cancellation);
            }
        }
    }

    /// <summary>The referenced assemblies that know StateGuard.</summary>
    /// <remarks>A compiler writes only what is used into an assembly; a project that an editor has open knows all that it may use.</remarks>
    public static IEnumerable<IAssemblySymbol> Users(Compilation compilation, CancellationToken cancellation) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == "StateGuard")))
        .Where(assembly => compilation.GetMetadataReference(assembly) is not CompilationReference { Compilation: { } project } || OperationNames.AreWordsIn(project, cancellation));

    private static void Add(INamespaceOrTypeSymbol container, HashSet<string> names, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol nested:
                    Add(nested, names, cancellation);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when IsMarked(method) && method.Name is not ("Dispose" or "DisposeAsync"):
                    names.Add(method.Name);
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when IsMarked(constructor):
                    names.Add(constructor.ContainingType.Name);
                    break;
            }
        }
    }

    private static bool IsMarked(IMethodSymbol method) =>
        BeginOutcomes.IsTransitionResult(method.ReturnType)
        || HasMark(method.GetAttributes())
        || HasMark(method.GetReturnTypeAttributes())
        || method.Parameters.Any(parameter => HasMark(parameter.GetAttributes()));

    private static bool HasMark(IEnumerable<AttributeData> attributes) =>
        attributes.Any(attribute => attribute.AttributeClass is
        {
            Name: "BeginsAttribute" or "EndsAttribute" or "RequiresAttribute",
            ContainingNamespace: { Name: "StateGuard", ContainingNamespace.IsGlobalNamespace: true },
        });
}
