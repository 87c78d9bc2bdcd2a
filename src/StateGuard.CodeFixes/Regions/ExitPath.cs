using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>
/// Decides whether an end inside a region may be left to the <c>finally</c> of the region: whether nothing of
/// consequence happens between it and leaving the region, neither a statement nor what a <c>finally</c>, a
/// <c>using</c>, a <c>lock</c> or an enumerator does on the way out.
/// </summary>
internal sealed class ExitPath
{
    private readonly SemanticModel _model;
    private readonly Region _region;
    private readonly ISet<StatementSyntax> _ends;
    private readonly TryStatementSyntax? _border;
    private readonly Harmless _harmless;
    private readonly HashSet<SyntaxNode> _visited = new();

    /// <param name="model">Model of the document.</param>
    /// <param name="region">The region.</param>
    /// <param name="ends">The ends inside, which are all going to be removed.</param>
    /// <param name="border">A <c>try</c> whose <c>finally</c> will begin with the end: to reach it is to leave.</param>
    public ExitPath(SemanticModel model, Region region, ISet<StatementSyntax> ends, TryStatementSyntax? border = null)
    {
        _model = model;
        _region = region;
        _ends = ends;
        _border = border;
        _harmless = new Harmless(model);
    }

    private enum Step
    {
        Blocked,
        Completed,
        Left,
    }

    /// <summary>Whether nothing of consequence follows <paramref name="end"/> before its path has left the region.</summary>
    public bool IsClearAfter(StatementSyntax end)
    {
        _visited.Clear();
        return After(end);
    }

    private bool After(StatementSyntax statement)
    {
        if (!_visited.Add(statement))
        {
            return false;
        }

        (StatementList list, int index) = StatementList.Around(statement);
        bool isRegionList = list.Container == _region.List.Container;
        int last = isRegionList ? _region.Last : list.Count - 1;
        for (int i = index + 1; i <= last; i++)
        {
            Step step = Run(list.Statements[i]);
            if (step != Step.Completed)
            {
                return step == Step.Left;
            }
        }

        if (DisposesAtEnd(list))
        {
            return false;
        }

        return isRegionList || AfterContainer(list.Container);
    }

    private bool AfterContainer(SyntaxNode container)
    {
        switch (container.Parent)
        {
            case IfStatementSyntax or FixedStatementSyntax or CheckedStatementSyntax or UnsafeStatementSyntax:
                return After((StatementSyntax)container.Parent);
            case ElseClauseSyntax { Parent: IfStatementSyntax test }:
                return After(test);
            case BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax or LabeledStatementSyntax:
                return After((StatementSyntax)container);
            case TryStatementSyntax attempt:
                return attempt == _border || (attempt.Finally is null && After(attempt));
            case CatchClauseSyntax { Parent: TryStatementSyntax attempt }:
                return attempt == _border || (attempt.Finally is null && After(attempt));
            case FinallyClauseSyntax { Parent: TryStatementSyntax attempt }:
                // Besides falling out of it, the try may be on its way to anywhere.
                return LeavesFreely(attempt) && After(attempt);
            default:
                return false;
        }
    }

    private Step Run(StatementSyntax statement)
    {
        if (_ends.Contains(statement) || _harmless.IsStatement(statement))
        {
            return Step.Completed;
        }

        switch (statement)
        {
            case LabeledStatementSyntax label:
                return Run(label.Statement);
            case BlockSyntax block:
                return Run(block);
            case IfStatementSyntax test when _harmless.IsValue(test.Condition):
                return Joined(Run(test.Statement), test.Else is null ? Step.Completed : Run(test.Else.Statement));
            case ReturnStatementSyntax { Expression: var value } when _harmless.IsValue(value):
            case YieldStatementSyntax { Expression: null }:
                return LeftIf(LeavesFreely(statement));
            case ThrowStatementSyntax { Expression: var thrown } when _harmless.IsValue(thrown) || _harmless.IsNewException(thrown):
                return LeftIf(LeavesFreely(statement) && !IsCaughtInside(statement));
            case BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax:
                return LeftIf(Jumps(statement));
            default:
                return Step.Blocked;
        }
    }

    private Step Run(BlockSyntax block)
    {
        foreach (StatementSyntax statement in block.Statements)
        {
            Step step = Run(statement);
            if (step != Step.Completed)
            {
                return step;
            }
        }

        return DisposesAtEnd(StatementList.Of(block)) ? Step.Blocked : Step.Completed;
    }

    private bool Jumps(StatementSyntax jump)
    {
        if (JumpTarget.Of(_model, jump) is not { } target)
        {
            return false;
        }

        if (!_region.Contains(target))
        {
            return LeavesFreely(jump);
        }

        // Only what is left on the way to the target matters; that nothing is disposed there is more than needed.
        return LeavesFreely(jump) && jump switch
        {
            BreakStatementSyntax => After(target),
            GotoStatementSyntax when target is LabeledStatementSyntax label => Run(label) switch
            {
                Step.Completed => After(label),
                var step => step == Step.Left,
            },
            _ => false,
        };
    }

    // Whether nothing runs between `node` and the border of the region when control leaves from there.
    private bool LeavesFreely(SyntaxNode node)
    {
        for (SyntaxNode inner = node, outer = node.Parent!; inner != _region.List.Container; inner = outer, outer = outer.Parent!)
        {
            bool isFree = outer switch
            {
                TryStatementSyntax attempt when attempt == _border => true,
                TryStatementSyntax { Finally: { } last } => inner == last,
                LockStatementSyntax or UsingStatementSyntax => false,
                CommonForEachStatementSyntax loop => !Enumeration.RunsCodeAtExit(_model, loop),
                _ => true,
            };
            if (!isFree || (inner is StatementSyntax statement && DisposesAtEnd(StatementList.Around(statement).List)))
            {
                return false;
            }

            if (outer == _border || outer == _region.List.Container || _region.Statements.Contains(inner))
            {
                return true;
            }
        }

        return true;
    }

    private bool IsCaughtInside(SyntaxNode node) =>
        node.Ancestors().TakeWhile(_region.Contains).Any(outer =>
            outer is TryStatementSyntax { Catches.Count: > 0 } attempt && attempt.Block.Span.Contains(node.Span));

    private bool DisposesAtEnd(StatementList list) =>
        list.Statements.Any(s => s is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } && _region.Contains(s));

    private static Step LeftIf(bool leaves) => leaves ? Step.Left : Step.Blocked;

    private static Step Joined(Step a, Step b) =>
        a == Step.Blocked || b == Step.Blocked ? Step.Blocked : a == Step.Completed || b == Step.Completed ? Step.Completed : Step.Left;
}
