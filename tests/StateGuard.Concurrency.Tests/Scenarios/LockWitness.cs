namespace StateGuard.Concurrency.Tests.Scenarios;

/// <summary>
/// Waits on a machine's lock for as long as a scenario runs. The controlled monitor knows a lock only while somebody
/// uses it, and of one it does not know it cannot say that the caller has not entered it, as the real monitor does.
/// A witness that waits holds no lock and takes no turn.
/// </summary>
public sealed class LockWitness
{
    private readonly object? _gate;
    private readonly Task _waiting;

    private LockWitness(object? gate, Task waiting)
    {
        _gate = gate;
        _waiting = waiting;
    }

    public static async Task<LockWitness> Call(object? gate)
    {
        if (gate is null)
        {
            return new LockWitness(null, Task.CompletedTask);
        }

        // Whoever waits for the witness must not go on inside the lock.
        var entered = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task waiting = Task.Run(() =>
        {
            lock (gate)
            {
                entered.SetResult(true);
                Monitor.Wait(gate);
            }
        });
        await entered.Task;
        return new LockWitness(gate, waiting);
    }

    public async Task Dismiss()
    {
        if (_gate is not null)
        {
            lock (_gate)
            {
                Monitor.Pulse(_gate);
            }
        }

        await _waiting;
    }
}
