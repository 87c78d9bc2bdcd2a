using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Moves;

/// <summary>Reads whether a function ends with a call: on all its paths, unless it has failed before.</summary>
internal sealed class TailReader
{
    private readonly SemanticModel _model;
    private readonly Function _function;
    private readonly CallValue _call;
    private readonly Answer? _answer;

    private TailReader(SemanticModel model, Function function, CallValue call, Answer? answer)
    {
        _model = model;
        _function = function;
        _call = call;
        _answer = call.Throws ? null : answer;
    }

    /// <param name="model">The semantic model.</param>
    /// <param name="function">The function.</param>
    /// <param name="call">The call in it.</param>
    /// <param name="answer">What the call answers; <see langword="null"/> where it always succeeds.</param>
    /// <returns><see langword="null"/> where something else follows, or the call is under a condition.</returns>
    public static Tail? Read(SemanticModel model, Function function, CallValue call, Answer? answer)
    {
        var reader = new TailReader(model, function, call, answer);
        return !function.IsIterator && !(function.Symbol is { IsAsync: true, ReturnsVoid: true })
            && (function.Block is { } block ? reader.OfBlock(block) : reader.OfReturned(function.Expression!, Array.Empty<StatementSyntax>())) is { } tail
            && reader.AllOthersFail(tail)
                ? tail
                : null;
    }

    private bool IsNothing => _function.AnswerType is null;

    private Tail? OfBlock(BlockSyntax block)
    {
        int index = block.Statements.IndexOf(statement => statement.Span.Contains(_call.Call.Span));
        if (index < 0 || block.Statements.Any(IsDisposedOfLater))
        {
            return null;
        }

        StatementSyntax[] tail = block.Statements.Skip(index).ToArray();
        if (tail.Any(statement => statement is LabeledStatementSyntax || statement.ContainsDirectives))
        {
            return null;
        }

        switch (tail[0])
        {
            case ReturnStatementSyntax { Expression: { } returned } when tail.Length == 1:
                return OfReturned(returned, tail);
            case ExpressionStatementSyntax statement when statement.Expression == _call.Value:
                return OfStatement(tail);
            case IfStatementSyntax { Else: null } test when tail.Length <= 2 && test.Condition.Span.Contains(_call.Call.Span):
                return OfTest(test, node => node == _call.Value, tail);
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } variables }
                when variables[0].Initializer?.Value == _call.Value:
                return OfKept(_model.GetDeclaredSymbol(variables[0]), tail);
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment }
                when assignment.Right == _call.Value:
                return OfKept(_model.GetSymbolInfo(assignment.Left).Symbol as ILocalSymbol, tail);
            default:
                return null;
        }
    }

    // Runs between the call and the caller.
    private static bool IsDisposedOfLater(StatementSyntax statement) => statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 };

    private Tail? OfReturned(ExpressionSyntax returned, IReadOnlyList<StatementSyntax> tail)
    {
        if (returned == _call.Value)
        {
            return IsNothing && _answer is null ? new Tail(_function, _call, IsTask(_call.Value) ? TailKind.Value : TailKind.Statement, null) { Statements = tail }
                : IsSame(_answer) ? new Tail(_function, _call, TailKind.Value, _answer) { Statements = tail }
                : null;
        }

        if (returned is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both)
        {
            return both.Right == _call.Value && IsSame(_answer) && _answer!.IsTrue
                ? new Tail(_function, _call, TailKind.Conjunction, _answer) { Statements = tail, First = both.Left }
                : null;
        }

        return _function.AnswerType is { SpecialType: SpecialType.System_Boolean } truth
            && _answer?.Test(returned, _model, node => node == _call.Value) is { } meaning
                ? new Tail(_function, _call, TailKind.Test, new Answer(truth, meaning ? 1 : 0)) { Statements = tail, Condition = returned, Tested = _call.Value }
                : null;
    }

    private Tail? OfStatement(IReadOnlyList<StatementSyntax> tail) =>
        _answer is null && !IsTask(_call.Value) && Kept(tail, 1) is var (answer, kept)
            ? new Tail(_function, _call, TailKind.Statement, answer) { Statements = tail, Kept = kept }
            : null;

    private Tail? OfKept(ISymbol? variable, StatementSyntax[] tail)
    {
        if (variable is null || _answer is null || tail.Length is < 2 or > 3)
        {
            return null;
        }

        if (tail[1] is ReturnStatementSyntax { Expression: { } returned })
        {
            return Is(returned, variable) && IsSame(_answer) ? new Tail(_function, _call, TailKind.Value, _answer) { Statements = tail } : null;
        }

        return tail[1] is IfStatementSyntax { Else: null } test ? OfTest(test, node => Is(node, variable), tail) : null;
    }

    private Tail? OfTest(IfStatementSyntax test, Func<ExpressionSyntax, bool> isAnswer, StatementSyntax[] tail)
    {
        if (_answer?.Test(test.Condition, _model, isAnswer) != false
            || Kept(tail, Array.IndexOf(tail, test) + 1, isAnswer) is not var (answer, kept)
            || test.Condition.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(isAnswer) is not { } tested)
        {
            return null;
        }

        StatementSyntax failure = test.Statement is BlockSyntax { Statements.Count: 1 } block ? block.Statements[0] : test.Statement;
        var read = new Tail(_function, _call, TailKind.ThrowUnless, answer)
        {
            Statements = tail,
            Kept = kept,
            Condition = test.Condition,
            Tested = tested,
            Failure = failure,
        };
        switch (failure)
        {
            case ThrowStatementSyntax { Expression: { } thrown }:
                return thrown.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(isAnswer) ? null : read;
            case ReturnStatementSyntax { Expression: { } returned } when answer is not null:
                bool isHandedOn = isAnswer(returned) || (Answer.ConstantOf(returned, _model) is not null && answer.Type.SpecialType == SpecialType.System_Boolean && answer == _answer);
                return isHandedOn && IsSame(_answer) && answer == _answer ? read with { Kind = TailKind.Value }
                    : Answer.ConstantOf(returned, _model) is not null && answer.IsFailure(returned, _model) ? read with { Kind = TailKind.ReturnUnless }
                    : null;
            default:
                return null;
        }
    }

    // What the function says at last; nothing, or success.
    private (Answer? Answer, ReturnStatementSyntax? Kept)? Kept(IReadOnlyList<StatementSyntax> tail, int index, Func<ExpressionSyntax, bool>? isAnswer = null)
    {
        if (index == tail.Count)
        {
            return IsNothing ? (null, null) : null;
        }

        if (index != tail.Count - 1 || tail[index] is not ReturnStatementSyntax last)
        {
            return null;
        }

        if (last.Expression is null)
        {
            return (null, last);
        }

        if (isAnswer?.Invoke(last.Expression) == true)
        {
            return IsSame(_answer) ? (_answer, null) : null;
        }

        return _function.AnswerType is { } type
            && SymbolEqualityComparer.Default.Equals(_model.GetTypeInfo(last.Expression).ConvertedType, type)
            && Answer.ConstantOf(last.Expression, _model) is { } success
            && Answer.Of(type, success) is { } answer
                ? (answer, last)
                : null;
    }

    // Whoever fails before the call says so.
    private bool AllOthersFail(Tail tail) => _function.OwnNodes.OfType<ReturnStatementSyntax>()
        .Where(statement => !tail.Statements.Any(last => last.Span.Contains(statement.Span)))
        .All(statement => statement.Expression is { } returned && tail.Answer?.IsFailure(returned, _model) == true);

    private bool IsSame(Answer? answer) => answer is not null && SymbolEqualityComparer.Default.Equals(answer.Type, _function.AnswerType);

    private bool IsTask(ExpressionSyntax value) => TaskTypes.IsTask(_model.GetTypeInfo(value).Type);

    private bool Is(ExpressionSyntax node, ISymbol variable) =>
        node is IdentifierNameSyntax && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(node).Symbol, variable);
}
