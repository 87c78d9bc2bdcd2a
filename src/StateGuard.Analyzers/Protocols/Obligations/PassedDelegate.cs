using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Protocols.Bodies;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// A delegate that ends an operation, and is passed on, has taken the duty, whatever the body does where that fails:
/// a lambda, a method, or a field that was made one of a method.
/// </summary>
internal static class PassedDelegate
{
    /// <param name="end">Where a type ends the operation.</param>
    /// <param name="body">The body that leaves it open.</param>
    public static bool Ends(EndCall end, SyntaxNode body)
    {
        SyntaxNode? passed = end.IsDeferred ? end.Syntax : end.Syntax.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>();
        return passed is null
            ? end.Member is MethodDeclarationSyntax method && !ReferenceEquals(method, body) && IsPassedByName(method, body)
            : passed is { Parent: ArgumentSyntax } && !ReferenceEquals(passed, body) && body.Span.Contains(passed.Span);
    }

    private static bool IsPassedByName(MethodDeclarationSyntax method, SyntaxNode body)
    {
        string name = method.Identifier.ValueText;
        return body.DescendantNodes().OfType<ArgumentSyntax>().Any(argument =>
            NameOf(argument.Expression) is { } passed && (passed == name || IsFieldOf(passed, name, method.Parent)));
    }

    private static bool IsFieldOf(string field, string method, SyntaxNode? type)
    {
        if (type is not TypeDeclarationSyntax declaration
            || declaration.Members.OfType<FieldDeclarationSyntax>().SelectMany(member => member.Declaration.Variables).FirstOrDefault(variable => variable.Identifier.ValueText == field) is not { } declared)
        {
            return false;
        }

        IEnumerable<ExpressionSyntax> assigned = declaration.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => NameOf(assignment.Left) == field)
            .Select(assignment => assignment.Right);
        List<ExpressionSyntax> values = declared.Initializer is { } initializer ? [initializer.Value, .. assigned] : [.. assigned];
        return values.Count > 0 && values.All(value => NameOf(value) == method);
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
