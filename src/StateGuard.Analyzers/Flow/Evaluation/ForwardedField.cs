using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Flow.Evaluation;

/// <summary>The field that a property does no more than return: the two are one place.</summary>
internal static class ForwardedField
{
    private static readonly ConditionalWeakTable<IPropertySymbol, StrongBox<IFieldSymbol?>> Known = new();

    public static IFieldSymbol? Of(IPropertySymbol property) => property.DeclaringSyntaxReferences.Length == 0 || property.IsVirtual || property.IsAbstract
        ? null
        : Known.GetValue(property, key => new StrongBox<IFieldSymbol?>(Find(key))).Value;

    private static IFieldSymbol? Find(IPropertySymbol property)
    {
        if ((property.IsOverride && !property.IsSealed && !property.ContainingType.IsSealed)
            || property.DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax declaration)
        {
            return null;
        }

        ExpressionSyntax? returned = declaration.ExpressionBody?.Expression;
        if (declaration.AccessorList is { } accessors)
        {
            AccessorDeclarationSyntax? getter = accessors.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
            returned = getter?.ExpressionBody?.Expression
                ?? (getter?.Body?.Statements is { Count: 1 } statements && statements[0] is ReturnStatementSyntax only ? only.Expression : null);
        }

        string? name = returned switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax member } => member.Identifier.ValueText,
            _ => null,
        };
        return name is null
            ? null
            : property.ContainingType.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(field => field.IsStatic == property.IsStatic);
    }
}
