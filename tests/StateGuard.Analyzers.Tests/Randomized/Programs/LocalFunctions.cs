namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>
/// A local function is a body of its own: what it begins is its own leak, and what it ends is "ended elsewhere" (SG1006), unless
/// the method around it ends the operation too. Whose the leak is can be read either way, so a method without an end of
/// its own calls no local functions.
/// </summary>
internal static class LocalFunctions
{
    public static RandomMethod WithoutThoseAlone(RandomMethod method)
    {
        if (Tree.All(method).OfType<Statement.End>().Any(end => end.Via is Via.Direct or Via.Conditional))
        {
            return method;
        }

        var rewriter = new TreeRewriter(
            statement => statement switch
            {
                Statement.Begin { Via: Via.Local } begin => begin with { Via = Via.Direct },
                Statement.End { Via: Via.Local } end => end with { Via = Via.Direct },
                _ => statement,
            },
            condition => condition is Condition.Begins { Via: Via.Local } begins ? begins with { Via = Via.Direct } : condition);
        return rewriter.Rewrite(method);
    }
}
