using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGuard.Machines.Declarations;

/// <summary>The attributes a machine is declared with.</summary>
internal static class AttributeNames
{
    public const string StateMachineMetadataName = Namespace + ".StateMachineAttribute";

    public const string Initial = "InitialAttribute";
    public const string Final = "FinalAttribute";
    public const string Transient = "TransientAttribute";
    public const string Transition = "TransitionAttribute";
    public const string Automatic = "AutomaticAttribute";
    public const string Exclusive = "ExclusiveAttribute";

    private const string Namespace = "StateGuard";

    /// <summary>The simple name of an attribute of StateGuard; null of any other.</summary>
    public static string? OfStateGuard(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } } type
            ? type.Name
            : null;

    /// <summary>The <c>[StateMachine]</c> of an enum; null of other types.</summary>
    public static AttributeData? StateMachineOf(INamedTypeSymbol type) => type.TypeKind == TypeKind.Enum
        ? type.GetAttributes().FirstOrDefault(attribute => OfStateGuard(attribute) == "StateMachineAttribute")
        : null;

    /// <summary>Whether the attribute is <c>System.Runtime.Serialization.EnumMemberAttribute</c>.</summary>
    public static bool IsEnumMember(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() == "System.Runtime.Serialization.EnumMemberAttribute";

    /// <summary>Whether the attribute is <c>System.ObsoleteAttribute</c>.</summary>
    public static bool IsObsolete(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether the attribute is <c>System.FlagsAttribute</c>.</summary>
    public static bool IsFlags(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
