using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Protocols.Bodies;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// The delegates that a body passes on. One that ends an operation has taken the duty, whatever the body does where
/// that fails: a lambda, a method, or a field that was made one of a method.
/// </summary>
/// <param name="body">The body that leaves an operation open.</param>
internal sealed class PassedDelegates(SyntaxNode body)
{
    private readonly Dictionary<SyntaxNode, HashSet<string>> _methods = [];
    private HashSet<string>? _names;

    /// <summary>Whether a delegate that is passed on ends the operation there.</summary>
    /// <param name="end">Where a type ends the operation.</param>
    public bool End(EndCall end)
    {
        SyntaxNode? passed = end.IsDeferred ? end.Syntax : end.Syntax.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>();
        return passed is null
            ? end.Member is MethodDeclarationSyntax { Parent: { } type } method && !ReferenceEquals(method, body) && MethodsOf(type).Contains(method.Identifier.ValueText)
            : passed is { Parent: ArgumentSyntax } && !ReferenceEquals(passed, body) && body.Span.Contains(passed.Span);
    }

    // The methods of a type that are passed, by their own names or by those of fields.
    private HashSet<string> MethodsOf(SyntaxNode type)
    {
        if (!_methods.TryGetValue(type, out HashSet<string>? methods))
        {
            _names ??= [.. body.DescendantNodes().OfType<ArgumentSyntax>().Select(argument => NameOf(argument.Expression)).OfType<string>()];
            methods = type is TypeDeclarationSyntax declaration && _names.Count > 0 ? [.. _names, .. InFields(declaration, _names)] : _names;
            _methods.Add(type, methods);
        }

        return methods;
    }

    private static IEnumerable<string> InFields(TypeDeclarationSyntax type, HashSet<string> names)
    {
        VariableDeclaratorSyntax[] fields = [.. type.Members.OfType<FieldDeclarationSyntax>()
            .SelectMany(member => member.Declaration.Variables)
            .Where(variable => names.Contains(variable.Identifier.ValueText))];
        if (fields.Length == 0)
        {
            yield break;
        }

        ILookup<string?, string?> assigned = type.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .ToLookup(assignment => NameOf(assignment.Left), assignment => NameOf(assignment.Right));
        foreach (VariableDeclaratorSyntax field in fields)
        {
            HashSet<string?> values = [.. assigned[field.Identifier.ValueText]];
            if (field.Initializer is { } initializer)
            {
                values.Add(NameOf(initializer.Value));
            }

            if (values.Count == 1 && values.Single() is { } method)
            {
                yield return method;
            }
        }
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
