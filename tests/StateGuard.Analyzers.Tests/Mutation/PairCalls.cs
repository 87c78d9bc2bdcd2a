using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Analyzers.Tests.Mutation;

/// <summary>The begins and ends that one method calls by their marks.</summary>
internal sealed class PairCalls(SemanticModel model, MethodDeclarationSyntax method)
{
    public SemanticModel Model { get; } = model;

    public MethodDeclarationSyntax Method { get; } = method;

    public IReadOnlyList<(InvocationExpressionSyntax Call, string Operation)> Begins { get; } = Find(model, method, nameof(BeginsAttribute));

    public IReadOnlyList<(InvocationExpressionSyntax Call, string Operation)> Ends { get; } = Find(model, method, nameof(EndsAttribute));

    /// <summary>Ends of what the method has begun itself. Ends for somebody else are not the method's to keep.</summary>
    public IEnumerable<(InvocationExpressionSyntax Call, string Operation)> OwnEnds => Ends.Where(end => Begins.Any(begin => begin.Operation == end.Operation));

    /// <summary>
    /// Whether a <c>finally</c> or a handler around the place ends the operation, so that leaving there breaks nothing.
    /// </summary>
    public bool IsProtected(SyntaxNode place, string operation) => place.Ancestors().OfType<TryStatementSyntax>().Any(attempt =>
        attempt.Block.Span.Contains(place.Span)
        && (EndsIn(attempt.Finally, operation) || attempt.Catches.Any(handler => EndsIn(handler, operation))));

    /// <summary>Whether the node ends the operation, itself or by a helper of its own.</summary>
    public bool EndsIn(SyntaxNode? node, string operation) => node is not null && (
        Ends.Any(end => end.Operation == operation && node.Span.Contains(end.Call.Span))
        || node.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => IsOwnHelper(call)));

    /// <summary>Whether a call may throw: any but of an end. What the valid code calls is opaque, or calls what is.</summary>
    public bool MayThrow(InvocationExpressionSyntax call) => !Ends.Any(end => end.Call == call);

    /// <summary>What an end is of: the receiver, or the argument that is marked.</summary>
    public ExpressionSyntax? ObjectOf(InvocationExpressionSyntax end)
    {
        var target = (IMethodSymbol)Model.GetSymbolInfo(end).Symbol!;
        IParameterSymbol? marked = target.Parameters.FirstOrDefault(parameter => parameter.GetAttributes().Any(mark => mark.AttributeClass?.Name == nameof(EndsAttribute)));
        return marked is not null ? end.ArgumentList.Arguments[marked.Ordinal].Expression : (end.Expression as MemberAccessExpressionSyntax)?.Expression;
    }

    /// <summary>The statement that a node stands in.</summary>
    public static StatementSyntax StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>()!;

    private bool IsOwnHelper(InvocationExpressionSyntax call) =>
        Model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReturnsVoid: true } target
        && (target.MethodKind == MethodKind.LocalFunction || SymbolEqualityComparer.Default.Equals(target.ContainingType, Model.GetDeclaredSymbol(Method)!.ContainingType));

    private static List<(InvocationExpressionSyntax, string)> Find(SemanticModel model, MethodDeclarationSyntax method, string attribute)
    {
        var calls = new List<(InvocationExpressionSyntax, string)>();
        foreach (InvocationExpressionSyntax call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetSymbolInfo(call).Symbol is IMethodSymbol target)
            {
                IEnumerable<AttributeData> marks = target.GetAttributes()
                    .Concat(target.GetReturnTypeAttributes())
                    .Concat(target.Parameters.SelectMany(parameter => parameter.GetAttributes()));
                if (marks.FirstOrDefault(mark => mark.AttributeClass?.Name == attribute) is { } found)
                {
                    calls.Add((call, (string)found.ConstructorArguments[0].Value!));
                }
            }
        }

        return calls;
    }
}
