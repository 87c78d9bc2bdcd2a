using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Text;

namespace StateGuard.CodeFixes.Marks;

/// <summary>Finds the marks of methods where they are written.</summary>
internal static class MarkSyntax
{
    /// <summary>The attribute lists of a method: its own, and those of its parameters.</summary>
    public static IEnumerable<AttributeListSyntax> ListsOf(SyntaxNode method) => method switch
    {
        BaseMethodDeclarationSyntax declared => declared.AttributeLists.Concat(declared.ParameterList.Parameters.SelectMany(parameter => parameter.AttributeLists)),
        LocalFunctionStatementSyntax local => local.AttributeLists.Concat(local.ParameterList.Parameters.SelectMany(parameter => parameter.AttributeLists)),
        _ => Enumerable.Empty<AttributeListSyntax>(),
    };

    /// <summary>The mark of that name and operation; <see langword="null"/> where the method has none, or several.</summary>
    public static AttributeSyntax? Find(SyntaxNode method, string mark, string operation, SemanticModel model)
    {
        AttributeSyntax[] found = ListsOf(method)
            .SelectMany(list => list.Attributes)
            .Where(attribute => IsMark(attribute, mark, operation, model))
            .ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    private static bool IsMark(AttributeSyntax attribute, string mark, string operation, SemanticModel model) =>
        model.GetTypeInfo(attribute).Type is { ContainingNamespace.Name: "StateGuard" } type
        && type.Name == mark + "Attribute"
        && attribute.ArgumentList?.Arguments.FirstOrDefault() is { Expression: { } name }
        && model.GetConstantValue(name) is { HasValue: true, Value: string value }
        && value == operation;

    /// <summary>A mark of the operation, by the name that the attribute has where it is to stand.</summary>
    public static AttributeSyntax Create(string attribute, string operation) => SyntaxFactory.Attribute(
        SyntaxFactory.ParseName(attribute),
        SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(CSharpText.Literal(operation), operation))))));
}
