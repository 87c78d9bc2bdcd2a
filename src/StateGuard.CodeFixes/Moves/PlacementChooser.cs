using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Moves;

/// <summary>
/// Finds the place in the destination at which its call of the helper has been seen to succeed, and asks there of the
/// begin what it asked of the helper.
/// </summary>
internal sealed class PlacementChooser
{
    private readonly SemanticModel _model;
    private readonly CallValue _call;
    private readonly Answer? _answer;
    private readonly Moved _moved;
    private readonly SyntaxTrivia _lineEnding;

    private PlacementChooser(SemanticModel model, CallValue call, Answer? answer, Moved moved, SyntaxTrivia lineEnding)
    {
        _model = model;
        _call = call;
        _answer = answer;
        _moved = moved;
        _lineEnding = lineEnding;
    }

    /// <returns><see langword="null"/> where the destination goes on without having asked, or in a way that is not read.</returns>
    public static Placement? Choose(BeginChain chain, Moved moved, SemanticModel model, SyntaxTrivia lineEnding)
    {
        Moved placed = chain.Call.Around(moved);
        if (placed.IsTask
            || TaskTypes.IsTask(model.GetTypeInfo(chain.Call.Awaited).Type)
            || chain.Call.Value.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            || statement is LabeledStatementSyntax)
        {
            return null;
        }

        var chooser = new PlacementChooser(model, chain.Call, chain.Answer, placed, lineEnding);
        return chain.Levels[0].Tail.IsAll ? chooser.Instead(statement) : chooser.In(statement) ?? chooser.InExpression(statement);
    }

    // Where the helper was nothing else, the begin stands where it was called.
    private Placement? Instead(StatementSyntax statement)
    {
        if (_moved.Code is ExpressionSyntax code)
        {
            return _call.Value.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not && _moved.IsValue
                ? Placement.InPlaceOf(not, MovedBegin.Negated(code))
                : Placement.InPlaceOf(_call.Value, _call.Value.Parent is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax ? MovedBegin.AsOperand(code) : code);
        }

        return statement is ExpressionStatementSyntax { Expression: var whole } && whole == _call.Value ? Placement.InPlaceOf(statement, Unit) : null;
    }

    private Placement? In(StatementSyntax statement)
    {
        switch (statement)
        {
            case ExpressionStatementSyntax { Expression: var whole } when whole == _call.Value:
                return (_call.Throws || _answer is null) && !_moved.IsValue ? Placement.After(statement, new[] { Unit }, _lineEnding) : null;
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } variables } when variables[0].Initializer?.Value == _call.Value:
                return Kept(statement, _model.GetDeclaredSymbol(variables[0]), variables[0].Identifier);
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name } assignment }
                when assignment.Right == _call.Value:
                return Kept(statement, _model.GetSymbolInfo(name).Symbol as ILocalSymbol, name.Identifier);
            case IfStatementSyntax test when test.Condition.Span.Contains(_call.Call.Span) && !test.Condition.ContainsDirectives:
                return Tested(test);
            default:
                return null;
        }
    }

    // ret = Helper(); if (ret < 0) { return ret; }
    private Placement? Kept(StatementSyntax statement, ISymbol? variable, SyntaxToken name)
    {
        if (variable is not ILocalSymbol { RefKind: RefKind.None })
        {
            return null;
        }

        (StatementList list, int index) = StatementList.Around(statement);
        var test = list.Statements.ElementAtOrDefault(index + 1) as IfStatementSyntax;
        bool? asks = test is null ? null : Asks(test.Condition, node => SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(node).Symbol, variable));
        if (!_moved.IsValue)
        {
            return asks == false && IsLeaving(test!) ? Placement.After(test!, new[] { Unit }, _lineEnding)
                : asks == true && test!.Statement is BlockSyntax { ContainsDirectives: false } block ? Placement.Into(block, new[] { Unit }, _lineEnding)
                : null;
        }

        ExpressionSyntax written = SyntaxFactory.IdentifierName(name.WithoutTrivia());
        StatementSyntax assignment = SyntaxFactory.ExpressionStatement(SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, written, Code));
        if (asks == false && IsLeaving(test!))
        {
            return Placement.After(test!, new[] { assignment, Copied.Of(test!) }, _lineEnding);
        }

        // Whatever is asked later on, the variable answers for both. A truth says that in one expression.
        return _answer is { Type.SpecialType: not SpecialType.System_Boolean } && _answer.Written(_model, statement.SpanStart) is { } success && !statement.ContainsDirectives
            ? Placement.After(
                statement,
                new[] { SyntaxFactory.IfStatement(SyntaxFactory.BinaryExpression(SyntaxKind.EqualsExpression, written, success), SyntaxFactory.Block(assignment.WithTrailingTrivia(_lineEnding))) },
                _lineEnding)
            : null;
    }

    // if (!Helper()) { return; }    if (Helper()) { ... }
    private Placement? Tested(IfStatementSyntax test)
    {
        bool? asks = Asks(test.Condition, node => node == _call.Value);
        if (asks == true && !_moved.IsValue)
        {
            return test.Statement is BlockSyntax { ContainsDirectives: false } block ? Placement.Into(block, new[] { Unit }, _lineEnding) : null;
        }

        if (asks != false || !IsLeaving(test))
        {
            return null;
        }

        if (!_moved.IsValue)
        {
            return Placement.After(test, new[] { Unit }, _lineEnding);
        }

        bool isShort = test.Statement is not BlockSyntax block2 || block2.Statements.Count == 1;
        IfStatementSyntax copy = test.ReplaceNode(test.Condition, Asked(test.Condition));
        return isShort ? Placement.After(test, new[] { Copied.Of(copy) }, _lineEnding) : null;
    }

    // Wherever the answer stands as a truth, that of the begin may stand beside it.
    private Placement? InExpression(StatementSyntax statement)
    {
        if (!_moved.IsValue || statement.ContainsDirectives)
        {
            return null;
        }

        ExpressionSyntax? test = null;
        for (ExpressionSyntax? node = _call.Value; node is not null; node = node.Parent as ExpressionSyntax)
        {
            test = node is not ParenthesizedExpressionSyntax && Asks(node, other => other == _call.Value) is not null ? node : test;
        }

        if (test is null || Asks(test, node => node == _call.Value) is not { } isYes)
        {
            return null;
        }

        ExpressionSyntax second = test == _call.Value
            ? Code is ConditionalExpressionSyntax ? MovedBegin.AsOperand(Code) : Code
            : Asked(test);
        SyntaxKind kind = isYes ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression;
        bool isLast = test.Parent is BinaryExpressionSyntax chain && chain.IsKind(kind) && chain.Right == test;
        ExpressionSyntax replaced = isLast ? (ExpressionSyntax)test.Parent! : test;
        ExpressionSyntax both = SyntaxFactory.BinaryExpression(kind, replaced.WithoutTrivia(), second)
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
        bool standsAlone = replaced.Parent is not ExpressionSyntax or ParenthesizedExpressionSyntax or AssignmentExpressionSyntax or LambdaExpressionSyntax
            || replaced.Parent.IsKind(kind);
        return Placement.InPlaceOf(replaced, standsAlone ? both : SyntaxFactory.ParenthesizedExpression(both));
    }

    // A test of the helper's answer as one of the begin's.
    private ExpressionSyntax Asked(ExpressionSyntax test) =>
        test == _call.Value ? Code
        : test is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not && not.Operand == _call.Value ? MovedBegin.Negated(Code)
        : test.ReplaceNode(_call.Value, MovedBegin.AsOperand(Code)).WithoutTrivia();

    private ExpressionSyntax Code => (ExpressionSyntax)_moved.Code;

    private StatementSyntax Unit => _moved.Code as StatementSyntax ?? SyntaxFactory.ExpressionStatement(Code);

    private bool? Asks(ExpressionSyntax condition, Func<ExpressionSyntax, bool> isAnswer) => _answer?.Test(condition, _model, isAnswer);

    // What follows is reached on success only; what is there may be written once more.
    private bool IsLeaving(IfStatementSyntax test) => test.Else is null
        && !test.ContainsDirectives
        && !test.Statement.DescendantNodesAndSelf().Any(node => node is LabeledStatementSyntax or LocalFunctionStatementSyntax or SingleVariableDesignationSyntax)
        && _model.AnalyzeControlFlow(test.Statement) is { Succeeded: true, EndPointIsReachable: false };
}
