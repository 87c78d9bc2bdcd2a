using StateGuard.Analyzers.Tests.Randomized.Programs;

namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <summary>
/// Executes a random method in all ways there are, statement by statement on its own tree: unknown calls answer
/// everything they can and throw everything they can, loops turn until nothing new comes out of them. There are finitely
/// many moments, so this ends, and is exact.
/// </summary>
/// <remarks>
/// It has a second reading, the <em>merged</em> one, of what an observer sees who forgets how locals belong together
/// wherever the operation is in the same state: after each statement, of all executions that agree on the state
/// of the operation, every local may have any value that it has in one of them; and the type of an exception that is one
/// of several is any. That is what the analysis promises to tell apart (facts are joined where the typestate is equal), and
/// all that it may fall short of the exact reading.
/// </remarks>
internal sealed partial class Execution
{
    private static readonly Thrown[] Kinds = [Thrown.Io, Thrown.Invalid, Thrown.Other];

    private readonly RandomMethod _method;
    private readonly Key _key;
    private readonly bool _isMerged;
    private readonly Verdict _verdict;

    private Execution(RandomMethod method, Key key, bool isMerged, Verdict verdict)
    {
        _method = method;
        _key = key;
        _isMerged = isMerged;
        _verdict = verdict;
    }

    public static Verdict Run(RandomMethod method, bool isMerged)
    {
        var verdict = new Verdict();
        foreach (Key key in Keys(method))
        {
            new Execution(method, key, isMerged, verdict).Run();
        }

        return verdict;
    }

    private static IEnumerable<Key> Keys(RandomMethod method) =>
        Enumerable.Range(0, method.Objects.Count).Select(Key.OfObject)
            .Concat(Tree.All(method).OfType<Statement.Scope>().Select(scope => Key.OfScope(scope.Site)));

    private void Run()
    {
        var ways = new Ways();
        HashSet<State> end = Run(_method.Body, Start(), ways, Place.Outside);
        if (_method.Exit is { } exit)
        {
            end.UnionWith(ways.GoTo);
            HashSet<State> exiting = Work(Merge(end), ways, Place.Outside);
            end = Run(exit, exiting, ways, Place.Outside);
        }

        foreach (State state in end.Concat(ways.Return).Concat(ways.Throw.Select(thrown => thrown.State)))
        {
            if (state.Status == Status.Open)
            {
                _verdict.Leak(state.Site, state.IsImplicit);
            }
        }
    }

    private HashSet<State> Start()
    {
        HashSet<State> states = [default];
        for (int i = 0; i < _method.Variables.Count; i++)
        {
            Variable variable = _method.Variables[i];
            states = variable.Kind == VariableKind.Presence
                ? [.. states.Select(s => s.With(i, 0)), .. states.Select(s => s.With(i, 1))]
                : [.. states.Select(s => s.With(i, variable.Initial))];
        }

        return states;
    }

    // The set is a new one, which the caller may add to.
    private HashSet<State> Run(Statement statement, HashSet<State> from, Ways ways, Place place) =>
        from.Count == 0 ? [] : [.. Merge(Step(statement, from, ways, place))];

    private HashSet<State> Step(Statement statement, HashSet<State> from, Ways ways, Place place)
    {
        switch (statement)
        {
            case Statement.Block block:
                return block.Body.Aggregate(from, (states, next) => Run(next, states, ways, place));
            case Statement.Work:
                return Work(from, ways, place);
            case Statement.Begin begin:
                return [.. Begin(begin.Site, begin.Object, begin.Kind, begin.Into, from, ways, place).Select(way => way.State)];
            case Statement.End end:
                return [.. from.SelectMany(state => End(end, state))];
            case Statement.EndIf end:
                return [.. from.SelectMany(state => Passes(end.When, state) ? End(new Statement.End(end.Site, end.Object, Via.Helper), state) : [state])];
            case Statement.Set set:
                return [.. from.Select(state => state.With(set.Variable, set.Value))];
            case Statement.If test:
                (HashSet<State> yes, HashSet<State> no) = Decide(test.When, from, ways, place);
                HashSet<State> then = Run(test.Then, yes, ways, place);
                return [.. then, .. test.Else is { } otherwise ? Run(otherwise, no, ways, place) : no];
            case Statement.While or Statement.DoWhile or Statement.Turns or Statement.Endless:
                return Loop(statement, from, ways, place);
            case Statement.Switch choice:
                return Choose(choice, from, ways, place);
            case Statement.Try attempt:
                return Try(attempt, from, ways, place);
            case Statement.Return:
                ways.Return.UnionWith(from);
                return [];
            case Statement.Break:
                ways.Break.UnionWith(from);
                return [];
            case Statement.Continue:
                ways.Continue.UnionWith(from);
                return [];
            case Statement.GoTo:
                ways.GoTo.UnionWith(from);
                return [];
            case Statement.Throw thrown:
                ways.Throw.UnionWith(from.Select(state => (state, thrown.What)));
                return [];
            case Statement.Rethrow:
                ways.Throw.UnionWith(from.Select(state => (state, place.Caught)));
                return [];
            case Statement.Die:
                // What a helper throws, or a method that is marked as not returning, nobody declares: any exception.
                ways.Throw.UnionWith(from.SelectMany(state => Any().Select(kind => (state, kind))));
                return [];
            case Statement.Guard guard:
                Throw(from.Where(state => !Passes(guard.When, state)), ways, place);
                return [.. from.Where(state => Passes(guard.When, state))];
            case Statement.Assert assert:
                return [.. from.Where(state => Passes(assert.When, state))];
            case Statement.Scope scope:
                return Scope(scope, from, ways, place);
            default:
                throw new NotSupportedException(statement.ToString());
        }
    }

    private HashSet<State> Work(HashSet<State> from, Ways ways, Place place)
    {
        Throw(from, ways, place);
        return from;
    }

    private HashSet<State> Loop(Statement loop, HashSet<State> from, Ways ways, Place place)
    {
        HashSet<State> heads = [.. Merge(from)];
        HashSet<State> left = [];
        var inner = new Ways();
        int count;
        do
        {
            count = heads.Count + inner.Continue.Count;
            HashSet<State> turned;
            switch (loop)
            {
                case Statement.While { When: var when, Body: var body }:
                    (HashSet<State> more, HashSet<State> done) = Decide(when, heads, inner, place);
                    left.UnionWith(done);
                    turned = Run(body, more, inner, place);
                    break;
                case Statement.DoWhile { When: var when, Body: var body }:
                    turned = Run(body, heads, inner, place);
                    turned.UnionWith(inner.Continue);
                    (turned, HashSet<State> last) = Decide(when, Merge(turned), inner, place);
                    left.UnionWith(last);
                    break;
                case Statement.Turns { Body: var body }:
                    left.UnionWith(heads);
                    turned = Run(body, heads, inner, place);
                    break;
                default:
                    turned = Run(((Statement.Endless)loop).Body, heads, inner, place);
                    break;
            }

            heads.UnionWith(turned);
            if (loop is not Statement.DoWhile)
            {
                heads.UnionWith(inner.Continue);
            }

            heads = Merge(heads);
        }
        while (heads.Count + inner.Continue.Count > count);

        left.UnionWith(inner.Break);
        inner.LeaveTo(ways);
        return left;
    }

    private HashSet<State> Choose(Statement.Switch choice, HashSet<State> from, Ways ways, Place place)
    {
        if (choice.Variable is null)
        {
            Throw(from, ways, place);
        }

        var inner = new Ways();
        HashSet<State> left = [];
        int[] named = [.. choice.Sections.SelectMany(section => section.Labels)];
        for (int i = 0; i < choice.Sections.Count; i++)
        {
            (IReadOnlyList<int> labels, Statement.Block body) = choice.Sections[i];
            bool isDefault = i == choice.Sections.Count - 1;
            HashSet<State> entering = choice.Variable is { } variable
                ? [.. from.Where(state => labels.Contains(state[variable]) || (isDefault && !named.Contains(state[variable])))]
                : from;
            left.UnionWith(Run(body, entering, inner, place));
        }

        left.UnionWith(inner.Break);
        ways.Continue.UnionWith(inner.Continue);
        inner.LeaveTo(ways);
        return left;
    }

    private (HashSet<State> Yes, HashSet<State> No) Decide(Condition condition, HashSet<State> from, Ways ways, Place place)
    {
        switch (condition)
        {
            case Condition.Oracle:
                Throw(from, ways, place);
                return ([.. from], [.. from]);
            case Condition.Test test:
                return ([.. from.Where(state => Passes(test, state))], [.. from.Where(state => !Passes(test, state))]);
            case Condition.IsThere there:
                bool IsMet(State state) => (_method.Objects[there.Object].Presence is not { } presence || state[presence] == 1) == there.Expected;
                return ([.. from.Where(IsMet)], [.. from.Where(state => !IsMet(state))]);
            case Condition.Begins begins:
                List<(State State, int Answer)> outcomes = Begin(begins.Site, begins.Object, begins.Kind, begins.Into, from, ways, place);
                int passing = begins.Kind.Result!.Forms[begins.Form].Passing;
                return ([.. outcomes.Where(way => IsIn(way.Answer, passing)).Select(way => way.State)], [.. outcomes.Where(way => !IsIn(way.Answer, passing)).Select(way => way.State)]);
            case Condition.Not not:
                (HashSet<State> yes, HashSet<State> no) = Decide(not.Operand, from, ways, place);
                return (no, yes);
            case Condition.And and:
                (HashSet<State> first, HashSet<State> failed) = Decide(and.Left, from, ways, place);
                (HashSet<State> second, HashSet<State> failedToo) = Decide(and.Right, first, ways, place);
                return (second, [.. failed, .. failedToo]);
            case Condition.Or or:
                (HashSet<State> held, HashSet<State> refused) = Decide(or.Left, from, ways, place);
                (HashSet<State> heldToo, HashSet<State> refusedToo) = Decide(or.Right, refused, ways, place);
                return ([.. held, .. heldToo], refusedToo);
            default:
                throw new NotSupportedException();
        }
    }

    private bool Passes(Condition.Test test, State state) => IsIn(state[test.Variable], _method.Variables[test.Variable].Kind.Forms[test.Form].Passing);

    private static bool IsIn(int value, int bits) => (bits >> value & 1) != 0;

    private HashSet<State> Merge(HashSet<State> states)
    {
        if (!_isMerged || states.Count < 2)
        {
            return states;
        }

        HashSet<State> merged = [];
        foreach (IGrouping<State, State> group in states.GroupBy(state => state with { Locals = 0 }))
        {
            IEnumerable<State> product = [group.Key];
            for (int i = 0; i < _method.Variables.Count; i++)
            {
                int variable = i;
                int[] values = [.. group.Select(state => state[variable]).Distinct()];
                product = product.SelectMany(state => values.Select(value => state.With(variable, value))).ToArray();
            }

            merged.UnionWith(product);
        }

        return merged;
    }
}
