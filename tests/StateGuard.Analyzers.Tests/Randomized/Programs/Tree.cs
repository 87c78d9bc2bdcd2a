namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>Walks random methods.</summary>
internal static class Tree
{
    public static IEnumerable<Statement> All(RandomMethod method) => All(method.Body).Concat(method.Exit is { } exit ? All(exit) : []);

    /// <summary>The statement and all within it.</summary>
    public static IEnumerable<Statement> All(Statement statement)
    {
        yield return statement;
        foreach (Statement inner in Children(statement).SelectMany(All))
        {
            yield return inner;
        }
    }

    public static IEnumerable<Statement> Children(Statement statement) => statement switch
    {
        Statement.Block block => block.Body,
        Statement.If test => test.Else is { } otherwise ? [test.Then, otherwise] : [test.Then],
        Statement.While loop => [loop.Body],
        Statement.DoWhile loop => [loop.Body],
        Statement.Turns loop => [loop.Body],
        Statement.Endless loop => [loop.Body],
        Statement.Switch choice => choice.Sections.Select(section => section.Body),
        Statement.Try attempt => [attempt.Body, .. attempt.Handlers.Select(handler => handler.Body), .. attempt.Final is { } final ? [final] : Array.Empty<Statement>()],
        Statement.Scope scope => [scope.Body],
        _ => [],
    };
}
