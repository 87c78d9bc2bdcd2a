using StateGuard.Analyzers.Tests.Randomized.Programs;

namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <content>Begins, ends and scopes.</content>
internal sealed partial class Execution
{
    private List<(State State, int Answer)> Begin(
        int site, int gate, BeginKind kind, int? into, HashSet<State> from, Ways ways, Place place)
    {
        // A begin that throws has not begun; one on an object that is not there throws.
        Throw(from, ways, place);
        var outcomes = new List<(State, int)>();
        foreach (State state in from)
        {
            if (_method.Objects[gate].Presence is { } presence && state[presence] == 0)
            {
                continue;
            }

            // What another call has opened is not begun again: a begin that can fail has failed, then.
            bool isRefused = _key.Object == gate && state.Status == Status.Open && state.Site != site && kind.Result is not null;
            foreach (int answer in isRefused ? kind.Not : [kind.Begun, .. kind.Not])
            {
                State told = into is { } variable ? state.With(variable, answer) : state;
                outcomes.Add((_key.Object == gate ? Begun(site, told, answer == kind.Begun) : told, answer));
            }
        }

        return outcomes;
    }

    private State Begun(int site, State state, bool hasBegun)
    {
        if (state.Status != Status.Open)
        {
            return state with { Status = hasBegun ? Status.Open : Status.Closed, Site = site };
        }

        // What is open stays open, once, whatever the second begin says.
        if (state.Site == site)
        {
            _verdict.Leak(site, state.IsImplicit);
        }
        else if (!state.IsImplicit)
        {
            _verdict.BegunTwice.Add(site);
        }

        return state;
    }

    private IEnumerable<State> End(Statement.End end, State state)
    {
        if (_method.Objects[end.Object].Presence is { } presence && state[presence] == 0)
        {
            // Ends do not throw, so nobody calls one on what is not there and goes on.
            return end.Via == Via.Conditional ? [state] : [];
        }

        return [_key.Object == end.Object ? Ended(end.Site, state) : state];
    }

    private State Ended(int site, State state)
    {
        if (state is { Status: Status.Closed, IsImplicit: false })
        {
            _verdict.EndsNotOpen.Add(site);
        }

        return state with { Status = Status.Closed, Site = site };
    }

    private HashSet<State> Scope(Statement.Scope scope, HashSet<State> from, Ways ways, Place place)
    {
        Throw(from, ways, place);
        bool isFollowed = _key.Scope == scope.Site;
        State Enter(State state)
        {
            // The scope of the turn before is left behind, open.
            if (isFollowed && state.Status == Status.Open)
            {
                _verdict.Leak(scope.Site, state.IsImplicit);
            }

            return isFollowed ? state with { Status = Status.Open, Site = scope.Site } : state;
        }

        HashSet<State> inside = [.. from.Select(Enter)];
        State Leave(State state) => isFollowed ? Ended(scope.Disposal, state) : state;
        switch (scope.Form)
        {
            case ScopeForm.Using or ScopeForm.UsingDeclaration or ScopeForm.DisposedFinally:
                var inner = new Ways();
                HashSet<State> end = [.. Run(scope.Body, inside, inner, place).Select(Leave)];
                ways.Break.UnionWith(inner.Break.Select(Leave));
                ways.Continue.UnionWith(inner.Continue.Select(Leave));
                ways.Return.UnionWith(inner.Return.Select(Leave));
                ways.GoTo.UnionWith(inner.GoTo.Select(Leave));
                ways.Throw.UnionWith(Blur(inner.Throw).Select(thrown => (Leave(thrown.State), thrown.What)));
                return end;
            case ScopeForm.DisposedAfter:
                return [.. Run(scope.Body, inside, ways, place).Select(Leave)];
            case ScopeForm.DisposedPerhaps:
                HashSet<State> asked = Work(Run(scope.Body, inside, ways, place), ways, place);
                return [.. asked, .. asked.Select(Leave)];
            default:
                return Run(scope.Body, inside, ways, place);
        }
    }
}
