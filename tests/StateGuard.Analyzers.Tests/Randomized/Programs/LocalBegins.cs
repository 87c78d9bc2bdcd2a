namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>
/// A local function that begins hands its duty to the method around it only where that method ends the operation itself;
/// else it is told so at its own begin, and whose the leak is can be read either way. There the begin is called directly.
/// </summary>
internal static class LocalBegins
{
    public static RandomMethod WithoutThoseToThemselves(RandomMethod method)
    {
        if (Tree.All(method).OfType<Statement.End>().Any(end => end.Via is Via.Direct or Via.Conditional))
        {
            return method;
        }

        var rewriter = new TreeRewriter(
            statement => statement is Statement.Begin { Via: Via.Local } begin ? begin with { Via = Via.Direct } : statement,
            condition => condition is Condition.Begins { Via: Via.Local } begins ? begins with { Via = Via.Direct } : condition);
        return rewriter.Rewrite(method);
    }
}
