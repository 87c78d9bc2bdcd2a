using StateGuard.Analyzers.Tests.Randomized.Programs;

namespace StateGuard.Analyzers.Tests.Randomized.Comparison;

/// <summary>Makes a method that shows a difference smaller, as long as it shows a difference of the same kind.</summary>
internal static class Shrinker
{
    /// <summary>Candidates that are compiled together.</summary>
    private const int Batch = 40;

    public static async Task<RandomMethod> ShrinkAsync(RandomMethod method, string kind)
    {
        while (await SmallerAsync(method, kind) is { } smaller)
        {
            method = smaller;
        }

        return method;
    }

    private static async Task<RandomMethod?> SmallerAsync(RandomMethod method, string kind)
    {
        foreach (RandomMethod[] batch in Candidates(method).Select(LocalFunctions.WithoutThoseAlone).Where(IsLegal).Where(smaller => SizeOf(smaller) < SizeOf(method)).Chunk(Batch))
        {
            IReadOnlyList<IReadOnlyList<(int, string)>> said = await Reports.OfAsync(batch);
            for (int i = 0; i < batch.Length; i++)
            {
                if (Difference.Of(batch[i], said[i], out _).Any(difference => difference.Kind == kind))
                {
                    return batch[i];
                }
            }
        }

        return null;
    }

    // What is not shorter is no progress, and might go round for ever.
    private static int SizeOf(RandomMethod method) => Printer.Print(method, "M").Text.Length;

    private static IEnumerable<RandomMethod> Candidates(RandomMethod method)
    {
        if (method.Exit is not null && !Tree.All(method).Any(statement => statement is Statement.GoTo))
        {
            yield return method with { Body = new([.. method.Body.Body, .. method.Exit.Body]), Exit = null };
        }

        foreach (Statement target in Tree.All(method).Where(statement => !ReferenceEquals(statement, method.Body) && !ReferenceEquals(statement, method.Exit)))
        {
            yield return Replace(method, target, null);
            foreach (Statement smaller in Smaller(target))
            {
                yield return Replace(method, target, smaller);
            }
        }
    }

    private static IEnumerable<Statement> Smaller(Statement statement)
    {
        foreach (Statement child in Tree.Children(statement))
        {
            yield return child;
        }

        switch (statement)
        {
            case Statement.If test:
                if (test.Else is not null)
                {
                    yield return test with { Else = null };
                }

                if (test.Named is not null)
                {
                    yield return test with { Named = null };
                }

                foreach (Condition smaller in Smaller(test.When))
                {
                    yield return test with { When = smaller };
                }

                break;
            case Statement.While loop:
                foreach (Condition smaller in Smaller(loop.When))
                {
                    yield return loop with { When = smaller };
                }

                break;
            case Statement.DoWhile loop:
                foreach (Condition smaller in Smaller(loop.When))
                {
                    yield return loop with { When = smaller };
                }

                break;
            case Statement.Try attempt:
                if (attempt.Final is not null && attempt.Handlers.Count > 0)
                {
                    yield return attempt with { Final = null };
                }

                foreach (Statement.Handler handler in attempt.Handlers)
                {
                    IReadOnlyList<Statement.Handler> rest = [.. attempt.Handlers.Where(other => !ReferenceEquals(other, handler))];
                    if (rest.Count > 0 || attempt.Final is not null)
                    {
                        yield return attempt with { Handlers = rest };
                    }

                    yield return new Statement.Block([attempt.Body, handler.Body]);
                }

                break;
            case Statement.Begin { Via: not Via.Direct } begin:
                yield return begin with { Via = Via.Direct };
                break;
            case Statement.Begin { Kind.Result: not null } begin:
                yield return begin with { Kind = BeginKind.Void, Into = null };
                break;
            case Statement.End { Via: not Via.Direct } end:
                yield return end with { Via = Via.Direct };
                break;
            case Statement.Scope { Form: not ScopeForm.Dropped } scope:
                yield return scope with { Form = ScopeForm.Dropped };
                break;
            case Statement.Switch { Sections.Count: > 1 } choice:
                yield return choice with { Sections = [.. choice.Sections.Skip(1)] };
                break;
        }
    }

    private static IEnumerable<Condition> Smaller(Condition condition)
    {
        IReadOnlyList<Condition> parts = condition switch
        {
            Condition.Not not => [not.Operand],
            Condition.And and => [and.Left, and.Right],
            Condition.Or or => [or.Left, or.Right],
            Condition.Begins { Via: not Via.Direct } begins => [begins with { Via = Via.Direct }, new Condition.Oracle()],
            Condition.Begins { Into: not null } begins => [begins with { Into = null }, new Condition.Oracle()],
            Condition.Begins or Condition.Test or Condition.IsThere => [new Condition.Oracle()],
            _ => [],
        };
        return parts.Concat(condition switch
        {
            Condition.Not not => Smaller(not.Operand).Select(inner => new Condition.Not(inner)),
            Condition.And and => Smaller(and.Left).Select(left => new Condition.And(left, and.Right)).Concat(Smaller(and.Right).Select(right => new Condition.And(and.Left, right))),
            Condition.Or or => Smaller(or.Left).Select(left => new Condition.Or(left, or.Right)).Concat(Smaller(or.Right).Select(right => new Condition.Or(or.Left, right))),
            _ => [],
        });
    }

    private static RandomMethod Replace(RandomMethod method, Statement target, Statement? by) => method with
    {
        Body = (Statement.Block)Replace(method.Body, target, by)!,
        Exit = method.Exit is { } exit ? (Statement.Block)Replace(exit, target, by)! : null,
    };

    private static Statement? Replace(Statement statement, Statement target, Statement? by)
    {
        if (ReferenceEquals(statement, target))
        {
            return by;
        }

        Statement.Block Inside(Statement.Block block) => Replace(block, target, by) switch
        {
            Statement.Block same => same,
            null => Statement.Block.Empty,
            var other => new Statement.Block([other]),
        };
        return statement switch
        {
            Statement.Block block => new Statement.Block([.. block.Body.Select(inner => Replace(inner, target, by)).OfType<Statement>()]),
            Statement.If test => test with { Then = Inside(test.Then), Else = test.Else is { } otherwise ? Inside(otherwise) : null },
            Statement.While loop => loop with { Body = Inside(loop.Body) },
            Statement.DoWhile loop => loop with { Body = Inside(loop.Body) },
            Statement.Turns loop => loop with { Body = Inside(loop.Body) },
            Statement.Endless loop => new Statement.Endless(Inside(loop.Body)),
            Statement.Switch choice => choice with { Sections = [.. choice.Sections.Select(section => (section.Labels, Inside(section.Body)))] },
            Statement.Try attempt => new Statement.Try(
                Inside(attempt.Body),
                [.. attempt.Handlers.Select(handler => handler with { Body = Inside(handler.Body) })],
                attempt.Final is { } final ? Inside(final) : null),
            Statement.Scope scope => scope with { Body = Inside(scope.Body) },
            _ => statement,
        };
    }

    // Whether its jumps have where to go.
    private static bool IsLegal(RandomMethod method) =>
        IsLegal(method.Body, new Surroundings(0, false, false, method.Exit is not null, false), false)
        && (method.Exit is null || IsLegal(method.Exit, new Surroundings(0, false, false, false, false), false));

    private static bool IsLegal(Statement statement, Surroundings around, bool mayBreak) => statement switch
    {
        Statement.Break => mayBreak,
        Statement.Continue => around.MayContinue,
        Statement.Rethrow => around.IsInHandler,
        Statement.GoTo => around.MayGoTo,
        Statement.While or Statement.DoWhile or Statement.Turns or Statement.Endless =>
            Tree.Children(statement).All(inner => IsLegal(inner, around.InLoop(), true)),
        Statement.Switch => Tree.Children(statement).All(inner => IsLegal(inner, around, true)),
        Statement.Try attempt => IsLegal(attempt.Body, around, mayBreak)
            && attempt.Handlers.All(handler => IsLegal(handler.Body, around.InHandler(), mayBreak))
            && (attempt.Final is null || IsLegal(attempt.Final, around.InFinally(), false)),
        _ => Tree.Children(statement).All(inner => IsLegal(inner, around, mayBreak)),
    };
}
