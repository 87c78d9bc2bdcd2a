using StateGuard.Soak.Calls;
using StateGuard.Soak.Invariants;
using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Work;

/// <summary>One operation, from its begin to its end, with what must hold in between.</summary>
internal sealed class Holding(Round round, Caller caller, int operation)
{
    private readonly Subject _subject = round.Subject;

    private Shape Shape => _subject.Shape;

    /// <summary>Begins, works, and ends in one of many ways.</summary>
    /// <param name="keep">Takes the scope of the operation, to use it again when it should not.</param>
    public void Run(Action<Ticket> keep)
    {
        if (!TryBegin(out Ticket ticket, out bool hasScope))
        {
            return;
        }

        round.Tally.Count(Event.Operation);
        if (!round.Plan.IsCareless)
        {
            Enter();
        }

        try
        {
            try
            {
                Work();
            }
            finally
            {
                Leave();
                End(ticket, hasScope);
            }
        }
        catch (OperationCanceledException)
        {
            round.Tally.Count(Event.Cancelled);
        }

        if (hasScope)
        {
            keep(ticket);
        }
    }

    /// <summary>Begins; a begin whose <c>OnTransitioned</c> threw has begun, too, without a scope.</summary>
    public bool TryBegin(out Ticket ticket, out bool hasScope)
    {
        var kind = (CallKind)((int)CallKind.Begin + caller.Random.Next(3));
        ticket = new Ticket(operation, _subject.CreateScope());
        Record call = caller.Call(_subject, kind, operation, ticket.Scope);
        hasScope = call.Thrown is null && kind != CallKind.Begin;
        return call.Begins == 1;
    }

    /// <summary>Counts this thread among the holders.</summary>
    public void Enter()
    {
        round.Findings.Unless(Interlocked.Increment(ref _subject.Holders) == 1, Invariant.OneHolder, _subject, "Two threads hold an exclusive state.");
        _subject.Totals.CountTurn();
        // Unprotected but by the open operation.
        int turns = _subject.Turns;
        CheckState();
        _subject.Turns = turns + 1;
    }

    /// <summary>Takes this thread from the holders.</summary>
    public void Leave()
    {
        if (!round.Plan.IsCareless)
        {
            CheckState();
            Interlocked.Decrement(ref _subject.Holders);
        }
    }

    /// <summary>Ends what this thread has begun.</summary>
    public void End(Ticket ticket, bool hasScope)
    {
        if (!hasScope)
        {
            Record call = caller.Call(_subject, CallKind.End, operation);
            CheckEnded(call.Ends == 1);
            return;
        }

        bool isHandedOn = caller.Random.Next(8) == 0;
        if (isHandedOn)
        {
            round.Tally.Count(Event.HandedOn);
            round.HandedOn.Enqueue((ticket, ticket.Scope.Copy()));
            if (caller.Random.Next(2) == 0)
            {
                return;
            }
        }

        round.Dispose(caller, ticket, ticket.Scope);
        CheckEnded(ticket.IsEnded || isHandedOn);
        if (caller.Random.Next(8) == 0)
        {
            round.Dispose(caller, ticket, ticket.Scope);
        }
    }

    private void Work()
    {
        if (round.Plan.IsCareless)
        {
            Thread.Yield();
            return;
        }

        for (int look = caller.Random.Next(4); look > 0; look--)
        {
            Intrude();
            CheckState();
        }

        if (caller.Random.Next(4) == 0)
        {
            throw new OperationCanceledException();
        }
    }

    // Whatever is tried while the state is held is refused, whoever tries.
    private void Intrude()
    {
        Random random = caller.Random;
        switch (random.Next(5))
        {
            case 0:
                CheckBusy(caller.Call(_subject, CallKind.Fire, random.Next(Shape.Triggers.Length)));
                break;
            case 1:
                int goal = random.Next(Shape.States.Length);
                Record request = caller.Call(_subject, CallKind.Request, goal);
                if (Shape.CanBeRequested(goal))
                {
                    CheckBusy(request);
                }

                break;
            case 2:
                CheckBusy(caller.Call(_subject, CallKind.Begin, random.Next(Shape.Operations.Length)));
                break;
            case 3 when Shape.Operations.Length > 1:
                // The other operation is not open.
                Record end = caller.Call(_subject, CallKind.End, 1 - operation);
                round.Findings.Unless(end.Violations == 1, Invariant.Violations, _subject, "The end of another operation was none.");
                break;
            default:
                Thread.Yield();
                break;
        }
    }

    private void CheckBusy(Record call) => round.Findings.Unless(
        call.Count == 0 && (call.Thrown is not null || call.Result == TransitionResult.Busy), Invariant.HeldState, _subject, "Not busy while held.\n  " + call);

    private void CheckState() => round.Findings.Unless(
        caller.Call(_subject, CallKind.Read).State == Shape.Operations[operation].Held, Invariant.HeldState, _subject, "The state has changed while it was held.");

    private void CheckEnded(bool hasEnded) => round.Findings.Unless(
        hasEnded || round.Plan.IsCareless, Invariant.Ends, _subject, "Who has begun could not end.");
}
