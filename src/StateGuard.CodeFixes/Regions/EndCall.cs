using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>The call that ends the operation, recognised wherever it is written for the same receiver and arguments.</summary>
internal sealed class EndCall
{
    private readonly SemanticModel _model;
    private readonly IMethodSymbol _method;
    private readonly string _target;

    private EndCall(SemanticModel model, IMethodSymbol method, string text, ExpressionSyntax expression, InvocationExpressionSyntax call)
    {
        _model = model;
        _method = Definition(method);
        _target = Target(method, call);
        Text = text;
        Operands = OperandsOf(expression);
    }

    /// <summary>The call as it is written into the <c>finally</c>.</summary>
    public string Text { get; }

    /// <summary>Spellings of what the call reads to find its receiver and arguments (<c>a</c> and <c>a.b</c> of <c>a.b.End()</c>).</summary>
    public IReadOnlyCollection<string> Operands { get; }

    /// <summary>The call written as <paramref name="text"/>, as it binds at <paramref name="position"/>.</summary>
    public static EndCall? Bind(SemanticModel model, int position, string text)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text);
        if (expression.ContainsDiagnostics || CallOf(expression) is not { } call)
        {
            return null;
        }

        // A conditional call has no symbol of its own; its method is found through the plain call of the same name.
        SymbolInfo info = model.GetSpeculativeSymbolInfo(position, AsPlainCall(expression, call), SpeculativeBindingOption.BindAsExpression);
        return info.Symbol is IMethodSymbol method ? new EndCall(model, method, text, expression, call) : null;
    }

    /// <summary>All such calls below <paramref name="node"/> that run when it runs: not those in lambdas and local functions.</summary>
    public IEnumerable<InvocationExpressionSyntax> In(SyntaxNode node) =>
        node.DescendantNodesAndSelf(n => n == node || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<InvocationExpressionSyntax>()
            .Where(Matches);

    /// <summary>The statement that consists of <paramref name="call"/>; <see langword="null"/> where its value is used.</summary>
    public static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call)
    {
        SyntaxNode? parent = call.Parent;
        while (parent is ConditionalAccessExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent as ExpressionStatementSyntax;
    }

    /// <summary>Whether <paramref name="call"/> ends the operation.</summary>
    public bool Matches(InvocationExpressionSyntax call) =>
        _model.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && SymbolEqualityComparer.Default.Equals(Definition(method), _method)
        && Target(method, call) == _target;

    /// <summary>Spelling of the receiver and the arguments of <paramref name="call"/>: what it is done to.</summary>
    public static string Target(IMethodSymbol method, InvocationExpressionSyntax call)
    {
        string receiver = method.IsStatic ? string.Empty : Spelling.OfReceiver(call);
        return receiver + "(" + string.Join(",", call.ArgumentList.Arguments.Select(a => Spelling.Of(a.Expression))) + ")";
    }

    private static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call => call,
        ConditionalAccessExpressionSyntax conditional => CallOf(conditional.WhenNotNull),
        _ => null,
    };

    private static ExpressionSyntax AsPlainCall(ExpressionSyntax expression, InvocationExpressionSyntax call) =>
        expression is ConditionalAccessExpressionSyntax
            ? SyntaxFactory.ParseExpression(
                Spelling.OfReceiver(call) + "." + Spelling.NameOf(call) + call.ArgumentList)
            : expression;

    private static HashSet<string> OperandsOf(ExpressionSyntax expression)
    {
        var operands = new HashSet<string>(StringComparer.Ordinal);
        foreach (ExpressionSyntax node in expression.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
        {
            bool isCallee = node.Parent is InvocationExpressionSyntax call && call.Expression == node;
            bool isName = node.Parent is MemberAccessExpressionSyntax access && access.Name == node;
            if (!isCallee && !isName && node is IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax)
            {
                operands.Add(Spelling.Of(node));
            }
        }

        return operands;
    }
}
