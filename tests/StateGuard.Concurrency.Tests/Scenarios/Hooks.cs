using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Scenarios;

/// <summary>The user's code inside and outside the lock.</summary>
internal static class Hooks
{
    public static async Task AThrowingActionLeavesNoTrace(IMachine machine)
    {
        var hooked = (IHookedMachine)machine;
        hooked.Opening = () => throw new NotSupportedException();
        Task thrower = Task.Run(() =>
        {
            try
            {
                Claim.Equal(TransitionResult.Busy, machine.Fire(Valve.Open), "Trigger that does not throw");
            }
            catch (NotSupportedException)
            {
            }
        });
        Task reader = Task.Run(() =>
        {
            for (int look = 0; look < 3; look++)
            {
                Claim.That(machine.State is "Closed" or "InService", "A change that fails is never seen.");
            }
        });
        Task user = Task.Run(() =>
        {
            IDisposable? scope = machine.TryEnter(Valve.Service);
            Claim.That(scope is not null, "A change that fails is in nobody's way.");
            scope!.Dispose();
        });
        await Task.WhenAll((Task[])[thrower, reader, user]);
        Claim.Equal("Closed", machine.State, "State at the end");
        Claim.Equal(0, hooked.Actions, "Actions that ran to the end");
    }

    public static async Task CallingBackThrowsAtOnce(IMachine machine)
    {
        var hooked = (IHookedMachine)machine;
        int refused = 0;
        hooked.Opening = () =>
        {
            Claim.Throws<LockRecursionException>(() => _ = machine.Fire(Valve.Close));
            Claim.Throws<LockRecursionException>(() => _ = machine.Request(Valve.Jammed));
            Claim.Throws<LockRecursionException>(() => _ = machine.Begin(Valve.Service));
            Claim.Throws<LockRecursionException>(() => _ = machine.TryEnter(Valve.Service));
            Claim.Throws<LockRecursionException>(() => machine.End(Valve.Service));
            refused++;
        };
        Task opener = Task.Run(() => { _ = machine.Fire(Valve.Open); });
        Task closer = Task.Run(() => { _ = machine.Fire(Valve.Close); });
        await Task.WhenAll((Task[])[opener, closer]);
        Claim.Equal(1, refused, "Actions that were refused to call back");
        Claim.That(machine.State is "Opened" or "Closed", "The machine goes on.");
    }

    public static async Task ActionsExcludeEachOther(IMachine machine)
    {
        var hooked = (IHookedMachine)machine;
        int inside = 0;
        hooked.Opening = () =>
        {
            inside++;
            Claim.Equal(1, inside, "Actions at a time");
            inside--;
        };
        int opened = 0;
        var tasks = new Task[3];
        for (int i = 0; i < tasks.Length; i++)
        {
            tasks[i] = Task.Run(() =>
            {
                if (machine.Fire(Valve.Open) == TransitionResult.Done)
                {
                    Interlocked.Increment(ref opened);
                    _ = machine.Fire(Valve.Close);
                }
            });
        }

        // One who closes what others have opened, so that the next may open while the first still acts.
        Task closer = Task.Run(() => { _ = machine.Fire(Valve.Close); });
        await Task.WhenAll((Task[])[.. tasks, closer]);
        Claim.Equal(opened, hooked.Actions, "Actions");
    }

    public static async Task ReadersDoNotWaitForActions(IMachine machine)
    {
        var hooked = (IHookedMachine)machine;
        var underWay = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var looked = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        hooked.Opening = () =>
        {
            underWay.SetResult(true);
            looked.Task.Wait();
        };
        Task writer = Task.Run(() => { _ = machine.Fire(Valve.Open); });
        Task reader = Task.Run(async () =>
        {
            await underWay.Task;
            Claim.Equal("Closed", machine.State, "State while the action runs");
            looked.SetResult(true);
        });
        Task rival = Task.Run(() => { _ = machine.Fire(Valve.Close); });
        await Task.WhenAll((Task[])[writer, reader, rival]);
        Claim.Equal(1, hooked.Actions, "Actions");
    }

    public static async Task ChangesAreToldOutsideTheLock(IMachine machine)
    {
        var hooked = (IHookedMachine)machine;
        int told = 0;
        int changes = 0;
        hooked.Changed = () =>
        {
            // Would throw inside the lock.
            _ = machine.Request(Valve.InService);
            _ = machine.Refresh();
            Claim.That(Claim.Violates(() => machine.End(Valve.Inspection)), "Nothing is inspected.");
            Interlocked.Increment(ref told);
        };
        var tasks = new Task[2];
        for (int i = 0; i < tasks.Length; i++)
        {
            tasks[i] = Task.Run(() =>
            {
                if (machine.TryEnter(Valve.Service) is { } scope)
                {
                    scope.Dispose();
                    Interlocked.Add(ref changes, 2);
                }

                if (machine.Fire(Valve.Open) == TransitionResult.Done)
                {
                    Interlocked.Increment(ref changes);
                }
            });
        }

        await Task.WhenAll(tasks);
        Claim.Equal(changes, told, "Changes told of");
    }
}
