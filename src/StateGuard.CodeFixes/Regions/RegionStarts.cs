using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>
/// Finds where the operation is open after a begin: behind the test that leaves when it failed, inside the test that
/// succeeded, or right behind it. Where the shape of a test does not tell, every reading is given, the likelier first:
/// the analysis of the changed code decides.
/// </summary>
internal static class RegionStarts
{
    public static IEnumerable<RegionStart> Of(BeginSite site)
    {
        var result = new BeginResult(site.Model, site.Begin);
        IEnumerable<RegionStart> starts = site.Statement switch
        {
            IfStatementSyntax test => AroundTest(test, result, site.Model),
            WhileStatementSyntax loop when loop.Condition.Span.Contains(site.Begin.Span) => AroundLoop(loop, result),
            ExpressionStatementSyntax => AfterBegin(site, result),
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } => AfterBegin(site, result),
            _ => Array.Empty<RegionStart>(),
        };
        return starts.Where(start => start.Index < start.List.Count);
    }

    /// <summary>
    /// The places behind the statement of the begin, and behind the tests it stands in, where the operation may be open
    /// or not.
    /// </summary>
    public static IEnumerable<RegionStart> Behind(BeginSite site)
    {
        SyntaxNode? node = site.Statement;
        while (node is StatementSyntax or ElseClauseSyntax)
        {
            if (node is IfStatementSyntax || node == site.Statement)
            {
                (StatementList list, int index) = StatementList.Around((StatementSyntax)node);
                if (index + 1 < list.Count)
                {
                    yield return new RegionStart(list, index + 1);
                }
            }
            else if (node is not (BlockSyntax or ElseClauseSyntax))
            {
                yield break;
            }

            node = node.Parent;
        }
    }

    private static IEnumerable<RegionStart> AfterBegin(BeginSite site, BeginResult result)
    {
        result.Follow(site.Statement);
        (StatementList list, int index) = StatementList.Around(site.Statement);
        var starts = new Stack<RegionStart>();
        starts.Push(new RegionStart(list, index + 1));
        for (int i = index + 1; i < list.Count && result.IsKept; i++)
        {
            StatementSyntax statement = list.Statements[i];
            if (statement is IfStatementSyntax test && result.IsMentionedIn(test.Condition))
            {
                return AroundTest(test, result, site.Model);
            }

            if (statement is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax) || !result.IsMentionedIn(statement))
            {
                break;
            }

            result.Follow(statement);
            starts.Push(new RegionStart(list, i + 1));
        }

        // What is asked for later on is not certain before.
        return list.Statements.Skip(index + 1).Any(result.IsAskedIn) ? Array.Empty<RegionStart>() : starts;
    }

    private static IEnumerable<RegionStart> AroundTest(IfStatementSyntax test, BeginResult result, SemanticModel model)
    {
        Meaning meaning = result.Of(test.Condition);
        (StatementList list, int index) = StatementList.Around(test);
        if (meaning != Meaning.TrueMeansBegun)
        {
            if (test.Else is null && !model.AnalyzeControlFlow(test.Statement)!.EndPointIsReachable)
            {
                yield return new RegionStart(list, index + 1);
            }

            if (test.Else is { } otherwise)
            {
                yield return new RegionStart(StatementList.Of(otherwise.Statement), 0);
            }
        }

        if (meaning != Meaning.FalseMeansBegun)
        {
            yield return new RegionStart(StatementList.Of(test.Statement), 0);
        }
    }

    private static IEnumerable<RegionStart> AroundLoop(WhileStatementSyntax loop, BeginResult result)
    {
        Meaning meaning = result.Of(loop.Condition);
        if (meaning == Meaning.FalseMeansBegun)
        {
            (StatementList list, int index) = StatementList.Around(loop);
            yield return new RegionStart(list, index + 1);
        }
        else if (meaning == Meaning.TrueMeansBegun)
        {
            yield return new RegionStart(StatementList.Of(loop.Statement), 0);
        }
    }
}
