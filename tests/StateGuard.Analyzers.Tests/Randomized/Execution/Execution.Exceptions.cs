using StateGuard.Analyzers.Tests.Randomized.Programs;

namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <content>Exceptions, handlers and <c>finally</c>.</content>
internal sealed partial class Execution
{
    // An exception that nobody wrote.
    private void Throw(IEnumerable<State> from, Ways ways, Place place)
    {
        if (place.CountsImplicit(_key))
        {
            ways.Throw.UnionWith(from.SelectMany(state => Any().Select(kind => (state with { IsImplicit = true }, kind))));
        }
    }

    private Thrown[] Any() => _isMerged ? [Thrown.Any] : Kinds;

    private HashSet<State> Try(Statement.Try attempt, HashSet<State> from, Ways ways, Place place)
    {
        Ways outer = attempt.Final is null ? ways : new Ways();
        var inner = new Ways();
        HashSet<State> end = Run(attempt.Body, from, inner, place);
        outer.Break.UnionWith(inner.Break);
        outer.Continue.UnionWith(inner.Continue);
        outer.Return.UnionWith(inner.Return);
        outer.GoTo.UnionWith(inner.GoTo);
        HashSet<(State State, Thrown What)> flying = inner.Throw;
        foreach (Statement.Handler handler in attempt.Handlers)
        {
            (HashSet<(State State, Thrown What)> caught, flying) = Catch(handler, flying);
            foreach (IGrouping<Thrown, (State State, Thrown What)> group in Blur(caught).GroupBy(thrown => thrown.What))
            {
                end.UnionWith(Run(handler.Body, Merge([.. group.Select(thrown => thrown.State)]), outer, place.InHandler(handler.Body, group.Key)));
            }
        }

        outer.Throw.UnionWith(flying);
        return attempt.Final is { } final ? Finally(final, end, outer, ways, place.InFinally()) : end;
    }

    // Which exceptions the handler takes, as what, and which go on. A filter may decline.
    private static (HashSet<(State, Thrown)> Caught, HashSet<(State, Thrown)> Flying) Catch(Statement.Handler handler, HashSet<(State State, Thrown What)> thrown)
    {
        bool takesAll = handler.Takes is Thrown.Any or Thrown.Other;
        HashSet<(State, Thrown)> caught = [];
        HashSet<(State, Thrown)> flying = [];
        foreach ((State state, Thrown what) in thrown)
        {
            bool takes = takesAll || what == handler.Takes || what == Thrown.Any;
            if (takes)
            {
                caught.Add((state, !takesAll && what == Thrown.Any ? handler.Takes : what));
            }

            if (!takes || handler.IsFiltered || (what == Thrown.Any && !takesAll))
            {
                flying.Add((state, what));
            }
        }

        return (caught, flying);
    }

    private HashSet<State> Finally(Statement.Block final, HashSet<State> end, Ways inner, Ways ways, Place place)
    {
        ways.Break.UnionWith(Run(final, Merge(inner.Break), ways, place));
        ways.Continue.UnionWith(Run(final, Merge(inner.Continue), ways, place));
        ways.Return.UnionWith(Run(final, Merge(inner.Return), ways, place));
        ways.GoTo.UnionWith(Run(final, Merge(inner.GoTo), ways, place));
        foreach (IGrouping<Thrown, (State State, Thrown What)> group in Blur(inner.Throw).GroupBy(thrown => thrown.What))
        {
            HashSet<State> passed = Run(final, Merge([.. group.Select(thrown => thrown.State)]), ways, place);
            ways.Throw.UnionWith(passed.Select(state => (state, group.Key)));
        }

        return Run(final, Merge(end), ways, place);
    }

    private HashSet<(State State, Thrown What)> Blur(HashSet<(State State, Thrown What)> thrown) =>
        _isMerged && thrown.Select(t => t.What).Distinct().Take(2).Count() > 1
            ? [.. thrown.Select(t => (t.State, Thrown.Any))]
            : thrown;
}
