using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Holders;

/// <summary>Runs the statements of a method of a holder for one state that it finds. They may look at the state, change it, and answer.</summary>
internal sealed class StateRun
{
    private readonly StateHolder _holder;
    private readonly Harmless _harmless;

    private StateRun(StateHolder holder, string state)
    {
        _holder = holder;
        _harmless = new Harmless(holder.Model);
        State = state;
    }

    /// <summary>The state that it is in.</summary>
    private string State { get; set; }

    /// <summary>What becomes of <paramref name="state"/>, and how <paramref name="body"/> ends.</summary>
    public static (string State, Ending Ending) Of(BlockSyntax body, StateHolder holder, string state)
    {
        var run = new StateRun(holder, state);
        Ending ending = run.Run(body.Statements);
        return (run.State, ending.Kind == EndingKind.Falls ? new Ending(EndingKind.ReturnsNothing) : ending);
    }

    private Ending Run(IEnumerable<StatementSyntax> statements)
    {
        foreach (StatementSyntax statement in statements)
        {
            Ending ending = Run(statement);
            if (ending.Kind != EndingKind.Falls)
            {
                return ending;
            }
        }

        return new Ending(EndingKind.Falls);
    }

    private Ending Run(StatementSyntax statement)
    {
        switch (statement)
        {
            case EmptyStatementSyntax:
                return new Ending(EndingKind.Falls);
            case BlockSyntax block:
                return Run(block.Statements);
            case LockStatementSyntax held when GateOf(held, _holder) is not null:
                return Run(held.Statement);
            case IfStatementSyntax test when Holds(test.Condition) is { } holds:
                return holds ? Run(test.Statement) : test.Else is { } otherwise ? Run(otherwise.Statement) : new Ending(EndingKind.Falls);
            case SwitchStatementSyntax choice when _holder.IsField(Bare(choice.Expression)):
                return Run(choice);
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment }
                when _holder.IsField(assignment.Left) && _holder.StateOf(assignment.Right) is { } state:
                State = state;
                return new Ending(EndingKind.Falls);
            case BreakStatementSyntax:
                return new Ending(EndingKind.Breaks);
            case ReturnStatementSyntax { Expression: null }:
                return new Ending(EndingKind.ReturnsNothing);
            case ReturnStatementSyntax { Expression.RawKind: (int)SyntaxKind.TrueLiteralExpression }:
                return new Ending(EndingKind.ReturnsTrue);
            case ReturnStatementSyntax { Expression.RawKind: (int)SyntaxKind.FalseLiteralExpression }:
                return new Ending(EndingKind.ReturnsFalse);
            case ThrowStatementSyntax { Expression: { } thrown } when _harmless.IsNewException(thrown):
                return new Ending(EndingKind.Throws, thrown.WithoutTrivia().ToString());
            default:
                return new Ending(EndingKind.NotUnderstood);
        }
    }

    private Ending Run(SwitchStatementSyntax choice)
    {
        SwitchSectionSyntax? taken = null;
        foreach (SwitchSectionSyntax section in choice.Sections)
        {
            foreach (SwitchLabelSyntax label in section.Labels)
            {
                if (label is DefaultSwitchLabelSyntax)
                {
                    continue;
                }

                if (Fits(label) is not { } fits)
                {
                    return new Ending(EndingKind.NotUnderstood);
                }

                taken ??= fits ? section : null;
            }
        }

        taken ??= choice.Sections.FirstOrDefault(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax));
        Ending ending = taken is null ? new Ending(EndingKind.Falls) : Run(taken.Statements);
        return ending.Kind == EndingKind.Breaks ? new Ending(EndingKind.Falls) : ending;
    }

    private bool? Fits(SwitchLabelSyntax label) => label switch
    {
        CaseSwitchLabelSyntax { Value: var value } => _holder.StateOf(value) is { } state ? state == State : null,
        CasePatternSwitchLabelSyntax { WhenClause: null, Pattern: var pattern } => Matches(pattern),
        _ => null,
    };

    private bool? Holds(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Holds(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Holds(not.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => Both(Holds(and.Left), Holds(and.Right)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or => !Both(!Holds(or.Left), !Holds(or.Right)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.IsExpression } equal => IsEqual(equal),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal => !IsEqual(unequal),
        IsPatternExpressionSyntax match when _holder.IsField(Bare(match.Expression)) => Matches(match.Pattern),
        _ => null,
    };

    private bool? IsEqual(BinaryExpressionSyntax comparison)
    {
        string? state = _holder.IsField(Bare(comparison.Left)) ? _holder.StateOf(comparison.Right)
            : _holder.IsField(Bare(comparison.Right)) ? _holder.StateOf(comparison.Left)
            : null;
        return state is null ? null : state == State;
    }

    private bool? Matches(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Matches(inner.Pattern),
        ConstantPatternSyntax constant => _holder.StateOf(constant.Expression) is { } state ? state == State : null,
        UnaryPatternSyntax not => !Matches(not.Pattern),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } or => !Both(!Matches(or.Left), !Matches(or.Right)),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } and => Both(Matches(and.Left), Matches(and.Right)),
        _ => null,
    };

    // Both are to be understood, even if one of them decides.
    private static bool? Both(bool? left, bool? right) => left is null || right is null ? null : left.Value && right.Value;

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression) : expression;

    /// <summary>The private field of the holder that a <c>lock</c> is about; <see langword="null"/> where others may lock as well.</summary>
    public static IFieldSymbol? GateOf(LockStatementSyntax statement, StateHolder holder) =>
        holder.Model.GetSymbolInfo(statement.Expression).Symbol is IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsStatic: false, IsReadOnly: true } gate
        && SymbolEqualityComparer.Default.Equals(gate.ContainingType, holder.Field.ContainingType)
        && statement.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            ? gate
            : null;
}
