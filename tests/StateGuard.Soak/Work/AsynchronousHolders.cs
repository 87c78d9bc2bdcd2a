using StateGuard.Soak.Calls;
using StateGuard.Soak.Invariants;

namespace StateGuard.Soak.Work;

/// <summary>Operations that are held across an <c>await</c>, on threads of the pool, some of which are cancelled meanwhile.</summary>
internal sealed class AsynchronousHolders(Round round, int seed)
{
    private readonly List<(Task Task, CancellationTokenSource Cancellation)> _started = [];
    private readonly Random _random = new(seed);

    /// <summary>Starts one, or cancels one that was started.</summary>
    public void Step(int operation)
    {
        if (_started.Count > 0 && _random.Next(2) == 0)
        {
            _started[_random.Next(_started.Count)].Cancellation.Cancel();
            _started.RemoveAll(started => started.Task.IsCompleted && Finish(started));
        }
        else if (round.TryStartAsynchronous())
        {
            var cancellation = new CancellationTokenSource();
            int number = _random.Next();
            _started.Add((Task.Run(() => HoldAsync(operation, number, cancellation.Token)), cancellation));
        }
    }

    /// <summary>Cancels and awaits what is left.</summary>
    public void Leave()
    {
        foreach ((Task Task, CancellationTokenSource Cancellation) started in _started)
        {
            started.Cancellation.Cancel();
            Finish(started);
        }

        _started.Clear();
    }

    private static bool Finish((Task Task, CancellationTokenSource Cancellation) started)
    {
        started.Task.Wait();
        started.Cancellation.Dispose();
        return true;
    }

    private async Task HoldAsync(int operation, int number, CancellationToken token)
    {
        try
        {
            Holding? holding = null;
            Ticket? ticket = null;
            bool hasScope = false;
            On(number, caller =>
            {
                var begun = new Holding(round, caller, operation);
                if (begun.TryBegin(out ticket, out hasScope))
                {
                    holding = begun;
                    round.Tally.Count(Event.AsyncOperation);
                    if (!round.Plan.IsCareless)
                    {
                        begun.Enter();
                    }
                }
            });
            if (holding is null)
            {
                return;
            }

            try
            {
                await Task.Delay(number % 3, token).ConfigureAwait(false);
                await Task.Yield();
                token.ThrowIfCancellationRequested();
            }
            finally
            {
                // On whatever thread it goes on.
                On(number + 1, caller =>
                {
                    var held = new Holding(round, caller, operation);
                    held.Leave();
                    held.End(ticket!, hasScope);
                });
            }
        }
        catch (OperationCanceledException)
        {
            round.Tally.Count(Event.AsyncCancelled);
        }
        catch (Exception exception)
        {
            round.Findings.Break(Invariant.Exceptions, exception.ToString());
        }
        finally
        {
            round.EndAsynchronous();
        }
    }

    // Between two awaits a method stays on its thread, and the thread is this caller.
    private void On(int number, Action<Caller> body)
    {
        var caller = new Caller(round.Findings, round.Tally, number, window: null, round.Plan.Rates);
        Caller.Current = caller;
        try
        {
            body(caller);
        }
        finally
        {
            Caller.Current = null;
        }
    }
}
