using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.States;

/// <summary>Tells the enum that a value is of.</summary>
internal static class StateType
{
    /// <summary>The enum, be the type nullable or not; null of other types.</summary>
    public static INamedTypeSymbol? Of(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments } => Of(arguments[0]),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => named,
        _ => null,
    };
}
