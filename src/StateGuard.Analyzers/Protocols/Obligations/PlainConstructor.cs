using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Obligations;

/// <summary>The constructor that nobody has written, of a type whose fields are set up without a call: it runs no code.</summary>
internal static class PlainConstructor
{
    public static bool Is(IMethodSymbol constructor) => constructor.ContainingType is { } type
        && (type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
            || (constructor.IsImplicitlyDeclared && constructor.Parameters.Length == 0 && IsSetUpPlainly(type) && (type.IsValueType || IsBasePlain(type))));

    /// <summary>Whether no field or property of the type starts from more than names and literals.</summary>
    public static bool IsSetUpPlainly(INamedTypeSymbol type) =>
        type.IsValueType && type.DeclaringSyntaxReferences.Length == 0
        || (type.DeclaringSyntaxReferences.Length > 0
            && type.DeclaringSyntaxReferences.All(part => part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Members.All(IsSetUpPlainly)));

    /// <summary>Whether the expression only names something.</summary>
    public static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or LiteralExpressionSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsPlain(access.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.All(argument => IsPlain(argument.Expression)),
        _ => false,
    };

    private static bool IsBasePlain(INamedTypeSymbol type) =>
        type.BaseType?.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == 0) is { } inherited && Is(inherited);

    private static bool IsSetUpPlainly(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(IsShared) || field.Declaration.Variables.All(variable => variable.Initializer is null || IsPlain(variable.Initializer.Value)),
        PropertyDeclarationSyntax property => property.Modifiers.Any(IsShared) || property.Initializer is null || IsPlain(property.Initializer.Value),
        _ => true,
    };

    private static bool IsShared(SyntaxToken modifier) => modifier.ValueText is "static" or "const";
}
