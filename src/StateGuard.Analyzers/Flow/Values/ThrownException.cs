using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Values;

/// <summary>An exception under way.</summary>
/// <param name="Type">Its type as far as it is known; null for any exception.</param>
/// <param name="IsExact">Whether it is of that very type, not of one derived from it.</param>
internal sealed record ThrownException(ITypeSymbol? Type, bool IsExact)
{
    /// <summary>What an operation may throw of which nothing is known.</summary>
    public static readonly ThrownException Any = new(null, false);

    public bool Equals(ThrownException? other) =>
        other is not null && IsExact == other.IsExact && SymbolEqualityComparer.Default.Equals(Type, other.Type);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Type) * 2 + (IsExact ? 1 : 0);

    /// <summary>Whether a handler for <paramref name="handled"/> takes this exception.</summary>
    public HandlerMatch Match(ITypeSymbol? handled)
    {
        if (handled is null || handled.SpecialType == SpecialType.System_Object || IsException(handled))
        {
            return HandlerMatch.Always;
        }

        if (Type is null)
        {
            return HandlerMatch.Perhaps;
        }

        if (IsOrDerivesFrom(Type, handled))
        {
            return HandlerMatch.Always;
        }

        return !IsExact && IsOrDerivesFrom(handled, Type) ? HandlerMatch.Perhaps : HandlerMatch.Never;
    }

    private static bool IsException(ITypeSymbol type) =>
        type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsOrDerivesFrom(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
