namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>Replaces statements and conditions, from the inside out; a statement that becomes null goes.</summary>
internal sealed class TreeRewriter(Func<Statement, Statement?> statements, Func<Condition, Condition> conditions)
{
    public RandomMethod Rewrite(RandomMethod method) => method with { Body = Rewrite(method.Body), Exit = method.Exit is { } exit ? Rewrite(exit) : null };

    private Statement.Block Rewrite(Statement.Block block)
    {
        var list = new List<Statement>();
        foreach (Statement statement in block.Body)
        {
            if (statements(Inside(statement)) is { } rewritten)
            {
                list.Add(rewritten);
            }
        }

        return new Statement.Block(list);
    }

    private Statement Inside(Statement statement) => statement switch
    {
        Statement.Block block => Rewrite(block),
        Statement.If test => test with { When = Rewrite(test.When), Then = Rewrite(test.Then), Else = test.Else is { } otherwise ? Rewrite(otherwise) : null },
        Statement.While loop => new Statement.While(Rewrite(loop.When), Rewrite(loop.Body)),
        Statement.DoWhile loop => new Statement.DoWhile(Rewrite(loop.Body), Rewrite(loop.When)),
        Statement.Turns loop => loop with { Body = Rewrite(loop.Body) },
        Statement.Endless loop => new Statement.Endless(Rewrite(loop.Body)),
        Statement.Switch choice => choice with { Sections = [.. choice.Sections.Select(section => (section.Labels, Rewrite(section.Body)))] },
        Statement.Try attempt => new Statement.Try(
            Rewrite(attempt.Body),
            [.. attempt.Handlers.Select(handler => handler with { Body = Rewrite(handler.Body) })],
            attempt.Final is { } final ? Rewrite(final) : null),
        Statement.Scope scope => scope with { Body = Rewrite(scope.Body) },
        _ => statement,
    };

    private Condition Rewrite(Condition condition) => conditions(condition switch
    {
        Condition.Not not => new Condition.Not(Rewrite(not.Operand)),
        Condition.And and => new Condition.And(Rewrite(and.Left), Rewrite(and.Right)),
        Condition.Or or => new Condition.Or(Rewrite(or.Left), Rewrite(or.Right)),
        _ => condition,
    });
}
