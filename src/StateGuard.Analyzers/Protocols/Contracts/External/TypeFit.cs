using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>Whether an object of one type can be one of another, type arguments left aside.</summary>
internal static class TypeFit
{
    /// <summary>Whether one of the two derives from, or implements, the other.</summary>
    public static bool AreRelated(ITypeSymbol one, ITypeSymbol other) => Derives(one, other) || Derives(other, one);

    /// <summary>Whether the type is the wanted one, derives from it or implements it.</summary>
    public static bool Derives(ITypeSymbol type, ITypeSymbol wanted)
    {
        if (type.TypeKind is TypeKind.Array or TypeKind.Pointer && type.TypeKind == wanted.TypeKind)
        {
            return true;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            return wanted is ITypeParameterSymbol || parameter.ConstraintTypes.Any(constraint => Derives(constraint, wanted));
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (IsSame(current, wanted))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(implemented => IsSame(implemented, wanted));
    }

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);
}
