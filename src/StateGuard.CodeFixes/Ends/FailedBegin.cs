using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Moves;
using StateGuard.CodeFixes.Regions;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Ends;

/// <summary>The begin after whose failure something is ended all the same, and the tests of what it answered.</summary>
internal sealed class FailedBegin
{
    private readonly SemanticModel _model;
    private readonly CallValue _call;
    private readonly Answer _answer;

    private FailedBegin(SemanticModel model, CallValue call, IMethodSymbol method, Answer answer, Function function)
    {
        _model = model;
        _call = call;
        _answer = answer;
        Method = method;
        Function = function;
        Statement = call.Call.FirstAncestorOrSelf<StatementSyntax>();
        Kept = KeptIn(Statement);
    }

    public IMethodSymbol Method { get; }

    /// <summary>The function it stands in.</summary>
    public Function Function { get; }

    /// <summary>The statement it stands in.</summary>
    public StatementSyntax? Statement { get; }

    /// <summary>The local that the statement puts the answer into, if it does nothing else.</summary>
    public ILocalSymbol? Kept { get; }

    public InvocationExpressionSyntax Call => _call.Call;

    /// <param name="model">The semantic model.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="diagnostic">The diagnostic at the end.</param>
    /// <param name="end">The method that ends.</param>
    /// <returns><see langword="null"/> where the operation was not open for another reason, or the answer is none that is read.</returns>
    public static FailedBegin? Find(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, IMethodSymbol end)
    {
        return diagnostic.AdditionalLocations.FirstOrDefault() is { } cause
            && cause.SourceTree == model.SyntaxTree
            && diagnostic.Properties.TryGetValue(DiagnosticProperties.Success, out string? text)
            && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long success)
            && root.FindNode(cause.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
            && call.Span == cause.SourceSpan
            && model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && TaskTypes.ResultOf(method.ReturnType) is { } type
            && Answer.Of(type, success) is { } answer
            && Function.Around(call, model) is { } function
            && !OtherBegins.Are(function, call, method, end, model)
                ? new FailedBegin(model, CallValue.Of(call), method, answer, function)
                : null;
    }

    /// <summary>Whether <paramref name="condition"/>, where it stands, holds exactly on success (<see langword="true"/>) or exactly on failure.</summary>
    public bool? Asks(ExpressionSyntax condition) => _answer.Test(condition, _model, node => IsAnswer(node, condition));

    /// <summary>A condition on the local that holds on success; <see langword="null"/> where it cannot be written.</summary>
    public ExpressionSyntax? HasBegun(int position)
    {
        ExpressionSyntax name = SyntaxFactory.IdentifierName(Kept!.Name);
        return _answer.Type.SpecialType == SpecialType.System_Boolean
            ? _answer.IsTrue ? name : SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, name)
            : _answer.Written(_model, position) is { } success ? SyntaxFactory.BinaryExpression(SyntaxKind.EqualsExpression, name, success) : null;
    }

    private bool IsAnswer(ExpressionSyntax node, ExpressionSyntax condition) => node == _call.Awaited || node switch
    {
        ParenthesizedExpressionSyntax inner => IsAnswer(inner.Expression, condition),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => assignment.Right == _call.Awaited,
        IdentifierNameSyntax name => Kept is not null && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(name).Symbol, Kept) && IsUnchanged(condition),
        _ => false,
    };

    // What the local holds where the condition stands is still the answer.
    private bool IsUnchanged(ExpressionSyntax condition)
    {
        (StatementList list, int index) = StatementList.Around(Statement!);
        StatementSyntax[] since = list.Statements.Skip(index + 1).TakeWhile(statement => statement.SpanStart <= condition.SpanStart).ToArray();
        return since.Length > 0
            && since[since.Length - 1] is var last
            && last.Span.Contains(condition.Span)
            && !since.Any(statement => statement is LabeledStatementSyntax)
            && !RegionBorders.Write(new[] { Kept!.Name }, last is IfStatementSyntax test && test.Condition == condition ? since.Take(since.Length - 1) : since);
    }

    private ILocalSymbol? KeptIn(StatementSyntax? statement) => statement switch
    {
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } variables } when variables[0].Initializer?.Value == _call.Awaited =>
            _model.GetDeclaredSymbol(variables[0]) as ILocalSymbol,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment }
            when assignment.Right == _call.Awaited => _model.GetSymbolInfo(assignment.Left).Symbol as ILocalSymbol,
        _ => null,
    };
}
