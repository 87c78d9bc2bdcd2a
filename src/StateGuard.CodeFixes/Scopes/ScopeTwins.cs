using Microsoft.CodeAnalysis;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>The members beside a begin that begin the same operation and give a scope that ends it.</summary>
/// <param name="Enter">The one that returns the scope, or throws.</param>
/// <param name="TryEnter">The one that hands the scope out, and answers whether it has begun.</param>
/// <param name="IsOfMachine">Whether they are members of a generated machine, whose refusals all throw the same.</param>
internal sealed record ScopeTwins(string? Enter, string? TryEnter, bool IsOfMachine)
{
    private const string Dispose = "Dispose";

    /// <summary>The twins of <paramref name="begin"/> that can be called at <paramref name="position"/>.</summary>
    public static ScopeTwins Of(IMethodSymbol begin, string operation, SemanticModel model, int position)
    {
        var beside = new List<IMethodSymbol>();
        for (INamedTypeSymbol? type = begin.ContainingType; type is not null; type = type.BaseType)
        {
            beside.AddRange(type.GetMembers().OfType<IMethodSymbol>().Where(method =>
                method.IsStatic == begin.IsStatic && method.Arity == begin.Arity && model.IsAccessible(position, method)));
        }

        return new ScopeTwins(
            NameOf(beside.Where(method => Returns(method, operation) && TakeAlike(method.Parameters, begin))),
            NameOf(beside.Where(method => HandsOut(method, operation) && TakeAlike(method.Parameters.Take(method.Parameters.Length - 1), begin))),
            begin.ContainingType.GetAttributes().Any(attribute =>
                attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is "StateGuard"));
    }

    // Of several none is the twin.
    private static string? NameOf(IEnumerable<IMethodSymbol> methods)
    {
        IMethodSymbol[] found = methods.ToArray();
        return found.Length == 1 ? found[0].Name : null;
    }

    private static bool Returns(IMethodSymbol method, string operation) =>
        OperationMarks.Name(method.OriginalDefinition.GetReturnTypeAttributes(), OperationMarks.Begins, operation) && IsScope(method.ReturnType, operation);

    private static bool HandsOut(IMethodSymbol method, string operation) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
        && method.Parameters.LastOrDefault() is { RefKind: RefKind.Out } last
        && OperationMarks.Name(last.OriginalDefinition.GetAttributes(), OperationMarks.Begins, operation)
        && !OperationMarks.Of(last.OriginalDefinition.GetAttributes(), OperationMarks.Begins).Any(mark => mark.NamedArguments.Length > 0)
        && IsScope(last.Type, operation);

    private static bool TakeAlike(IEnumerable<IParameterSymbol> parameters, IMethodSymbol begin)
    {
        IParameterSymbol[] taken = parameters.ToArray();
        return taken.Length == begin.Parameters.Length
            && taken.Zip(begin.Parameters, (a, b) => a.RefKind == b.RefKind && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(isAlike => isAlike);
    }

    private static bool IsScope(ITypeSymbol type, string operation) =>
        type.GetMembers(Dispose).OfType<IMethodSymbol>().Any(method =>
            method.Parameters.IsEmpty && OperationMarks.Name(method.OriginalDefinition.GetAttributes(), OperationMarks.Ends, operation));
}
