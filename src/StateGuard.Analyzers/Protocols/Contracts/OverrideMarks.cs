using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Contracts;

/// <summary>Compares the marks of a method with those of what it overrides or implements.</summary>
/// <remarks>
/// An implementation may promise more than its interface, as every scope's <c>Dispose</c> does: who calls it through
/// the interface is no worse off than before. Disposal overrides may, for the same reason.
/// </remarks>
internal static class OverrideMarks
{
    /// <summary>The name by which a method is called through what it implements.</summary>
    public static string NameOf(IMethodSymbol method) =>
        method.ExplicitInterfaceImplementations.FirstOrDefault()?.Name ?? method.Name;

    /// <returns>The marks that only one of two carries, each with what it stands in for and whether it is added.</returns>
    public static IEnumerable<(IMethodSymbol Declared, OperationEffect Mark, bool IsAdded)> Differences(IMethodSymbol method)
    {
        IReadOnlyList<OperationEffect> own = ContractReader.OwnMarks(method);
        if (method.OverriddenMethod is { } overridden)
        {
            IReadOnlyList<OperationEffect> promised = Promised(overridden);
            foreach (OperationEffect mark in Missing(promised, own).Where(mark => mark.Kind != EffectKind.Require))
            {
                yield return (overridden, mark, false);
            }

            if (method.Name is not ("Dispose" or "DisposeAsync"))
            {
                foreach (OperationEffect mark in Missing(own, promised))
                {
                    yield return (overridden, mark, true);
                }
            }
        }

        foreach (IMethodSymbol declared in Implemented(method))
        {
            foreach (OperationEffect mark in Missing(Promised(declared), own).Where(mark => mark.Kind != EffectKind.Require))
            {
                yield return (declared, mark, false);
            }
        }
    }

    // What an override does not say again is said by what it overrides.
    private static IReadOnlyList<OperationEffect> Promised(IMethodSymbol declared)
    {
        IReadOnlyList<OperationEffect> marks = ContractReader.OwnMarks(declared);
        return marks.Count == 0 && declared.OverriddenMethod is { } overridden ? Promised(overridden) : marks;
    }

    private static IEnumerable<OperationEffect> Missing(IReadOnlyList<OperationEffect> marks, IReadOnlyList<OperationEffect> from) =>
        marks.Where(mark => !from.Any(other =>
            other.Kind == mark.Kind && other.Operation == mark.Operation && other.Target == mark.Target && other.Parameter == mark.Parameter));

    private static IEnumerable<IMethodSymbol> Implemented(IMethodSymbol method)
    {
        if (method.IsStatic || method.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            yield break;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            foreach (ISymbol member in contract.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } declared
                    && (declared.Name == method.Name || method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), method))
                {
                    yield return declared;
                }
            }
        }
    }
}
