using Microsoft.Coyote.Rewriting;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>The rules that all machines have in common; triggers go by the machine's own pure table.</summary>
[SkipRewriting("The machine is under test, not the model.")]
public abstract class Model : IModel
{
    protected const int NoBegin = -1;

    public abstract int States { get; }

    public abstract int Triggers { get; }

    public abstract int Operations { get; }

    public Situation Initial => new(0, NoBegin, 0);

    public abstract string Name(int state);

    public Outcome Apply(Situation now, Call call, int id)
    {
        var stops = new List<Situation>();
        string answer = call.Kind switch
        {
            CallKind.Refresh => Name(Settled(ref now, stops).State),
            CallKind.Fire => Fire(ref now, call.Argument, stops),
            CallKind.Request => Request(ref now, call.Argument, stops),
            CallKind.Begin => Begin(ref now, call.Argument, id, stops).ToString(),
            CallKind.Enter => Begin(ref now, call.Argument, id, stops) == TransitionResult.Done ? Answers.Entered : Answers.NotEntered,
            CallKind.End => End(ref now, now.State == Exclusive(call.Argument), stops),
            CallKind.Dispose => End(ref now, now.Begin == call.Argument, stops),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call, null),
        };
        return new Outcome(answer, [.. stops]);
    }

    /// <summary>Where a trigger leads by the machine's own table, guards left aside.</summary>
    protected abstract bool TryGetNext(int state, int trigger, out int next);

    /// <summary>The state in which an operation is open.</summary>
    protected abstract int Exclusive(int operation);

    /// <summary>The state from which an operation begins.</summary>
    protected abstract int From(int operation);

    protected virtual bool IsTransient(int state) => false;

    /// <summary>The trigger that a request fires, or -1; there is none where the goal is not to be reached.</summary>
    protected virtual int Route(int state, int goal)
    {
        for (int trigger = 0; trigger < Triggers; trigger++)
        {
            if (TryGetNext(state, trigger, out int next) && next == goal)
            {
                return trigger;
            }
        }

        return -1;
    }

    /// <summary>Takes the automatic transition that is due, if any.</summary>
    protected virtual bool Settle(ref Situation now) => false;

    /// <summary>Asks the guard and runs the action of a transition: a situation in the old state, and what came of it.</summary>
    protected virtual string Hooks(ref Situation now, int trigger) => nameof(TransitionResult.Done);

    private bool IsExclusive(int state) => Enumerable.Range(0, Operations).Any(operation => Exclusive(operation) == state);

    private Situation Settled(ref Situation now, List<Situation> stops)
    {
        if (Settle(ref now))
        {
            stops.Add(now);
        }

        return now;
    }

    private string Fire(ref Situation now, int trigger, List<Situation> stops)
    {
        Settled(ref now, stops);
        return FireSettled(ref now, trigger, stops);
    }

    private string FireSettled(ref Situation now, int trigger, List<Situation> stops)
    {
        if (trigger < 0 || !TryGetNext(now.State, trigger, out int next))
        {
            return Rejection(now).ToString();
        }

        Situation before = now;
        string answer = Hooks(ref now, trigger);
        if (answer != nameof(TransitionResult.Done))
        {
            if (now != before)
            {
                stops.Add(now);
            }

            return answer;
        }

        now = now with { State = next };
        stops.Add(now);
        Settled(ref now, stops);
        return answer;
    }

    private string Request(ref Situation now, int goal, List<Situation> stops)
    {
        if (IsExclusive(goal) || IsTransient(goal))
        {
            return nameof(TransitionResult.Invalid);
        }

        Settled(ref now, stops);
        if (now.State == goal)
        {
            return nameof(TransitionResult.Done);
        }

        string answer = FireSettled(ref now, Route(now.State, goal), stops);
        return answer == nameof(TransitionResult.Done) && now.State != goal ? nameof(TransitionResult.Busy) : answer;
    }

    private TransitionResult Begin(ref Situation now, int operation, int id, List<Situation> stops)
    {
        Settled(ref now, stops);
        if (now.State != From(operation))
        {
            return Rejection(now);
        }

        now = now with { State = Exclusive(operation), Begin = id };
        stops.Add(now);
        return TransitionResult.Done;
    }

    private string End(ref Situation now, bool holds, List<Situation> stops)
    {
        if (!holds)
        {
            return Answers.Violation(Name(now.State));
        }

        int state = now.State;
        int operation = Enumerable.Range(0, Operations).First(operation => Exclusive(operation) == state);
        now = now with { State = From(operation), Begin = NoBegin };
        stops.Add(now);
        Settled(ref now, stops);
        return Answers.Ended;
    }

    private TransitionResult Rejection(Situation now) => IsExclusive(now.State) ? TransitionResult.Busy : TransitionResult.NotAllowed;
}
