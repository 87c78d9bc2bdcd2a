using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>Chooses where the end of a region goes: into a <c>try</c> that is already all there is to guard, or into a new one.</summary>
internal static class GuardPlanner
{
    /// <returns><see langword="null"/> where every placement would move one of <paramref name="ends"/> behind something.</returns>
    public static GuardPlacement? Choose(SemanticModel model, Region region, IReadOnlyList<StatementSyntax> ends)
    {
        var removed = new HashSet<StatementSyntax>(ends);
        bool AreClear(IEnumerable<StatementSyntax> some, TryStatementSyntax? border) =>
            some.All(new ExitPath(model, region, removed, border).IsClearAfter);

        if (OnlyTry(region, removed) is { } attempt)
        {
            if (attempt.Finally is null)
            {
                return AreClear(ends, null) ? GuardPlacement.NewFinally : null;
            }

            StatementSyntax[] inside = ends.Where(end => attempt.Span.Contains(end.Span)).ToArray();
            if (!inside.Any(end => attempt.Finally.Span.Contains(end.Span)))
            {
                bool isFirst = inside.Length > 0;
                return isFirst && inside.Length < ends.Count ? null
                    : !AreClear(ends, attempt) ? null
                    : isFirst ? GuardPlacement.FinallyFirst : GuardPlacement.FinallyLast;
            }
        }

        return AreClear(ends, null) ? GuardPlacement.NewTry : null;
    }

    private static TryStatementSyntax? OnlyTry(Region region, ISet<StatementSyntax> ends)
    {
        StatementSyntax[] rest = region.Statements.Where(statement => !ends.Contains(statement)).ToArray();
        return rest.Length == 1 ? rest[0] as TryStatementSyntax : null;
    }
}
