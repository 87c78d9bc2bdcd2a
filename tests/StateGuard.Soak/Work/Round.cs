using System.Collections.Concurrent;
using StateGuard.Soak.Calls;
using StateGuard.Soak.Disturbances;
using StateGuard.Soak.Invariants;
using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Work;

/// <summary>Many threads on one machine, from its creation to the count when all have come back.</summary>
internal sealed class Round(Subject subject, RoundPlan plan, Findings findings, Tally tally, int seed)
{
    private readonly int _start = subject.ReadState();
    private int _asynchronous;

    public Subject Subject => subject;

    public RoundPlan Plan => plan;

    public Findings Findings => findings;

    public Tally Tally => tally;

    /// <summary>Copies of scopes that another thread is to dispose of.</summary>
    public ConcurrentQueue<(Ticket Ticket, Scope Copy)> HandedOn { get; } = [];

    public Worker[] Workers { get; private set; } = [];

    /// <summary>Runs the round; <see langword="false"/> if it got stuck, or an invariant was broken.</summary>
    public bool Run()
    {
        Workers = [.. Enumerable.Range(0, plan.Threads).Select(number => new Worker(this, number, (seed * 1_000) + number))];
        Array.ForEach(Workers, worker => worker.Start());
        if (!Watchdog.Await(this))
        {
            return false;
        }

        var last = new Caller(findings, tally, seed, window: null, plan.Rates with { Throws = 0, CallsBack = 0, Lingers = 0 });
        Caller.Current = last;
        DisposeHandedOn(last);
        Caller.Current = null;
        // That the lock is free another thread finds out, which the watchdog watches, too.
        var visitor = new Thread(() => subject.RefreshState()) { IsBackground = true };
        visitor.Start();
        if (!visitor.Join(plan.Patience))
        {
            findings.Break(Invariant.LockReleased, subject.Shape.Name + ": nobody is inside, and nobody gets in.");
            return false;
        }

        subject.Totals.Check(findings, subject, _start);
        tally.Count(Event.Round);
        return !findings.Any;
    }

    /// <summary>Whether one more operation may be held asynchronously.</summary>
    public bool TryStartAsynchronous()
    {
        if (Interlocked.Increment(ref _asynchronous) <= plan.Threads)
        {
            return true;
        }

        EndAsynchronous();
        return false;
    }

    public void EndAsynchronous() => Interlocked.Decrement(ref _asynchronous);

    /// <summary>Disposes of a copy of a scope: it ends its own operation once, and never another.</summary>
    public void Dispose(Caller caller, Ticket ticket, Scope copy)
    {
        bool isStale = ticket.IsEnded;
        Record call = caller.Call(subject, CallKind.Dispose, ticket.Operation, copy);
        if (isStale)
        {
            tally.Count(Event.StaleDispose);
        }

        if (call.Ends == 1)
        {
            findings.Unless(ticket.CountEnd() && !isStale, Invariant.Violations, subject, "A stale scope has ended something.\n  " + call);
        }
    }

    private void DisposeHandedOn(Caller caller)
    {
        while (HandedOn.TryDequeue(out (Ticket Ticket, Scope Copy) handed))
        {
            Dispose(caller, handed.Ticket, handed.Copy);
            findings.Unless(handed.Ticket.IsEnded || plan.IsCareless, Invariant.Ends, subject, "A scope was disposed, and its operation never ended.");
        }
    }
}
