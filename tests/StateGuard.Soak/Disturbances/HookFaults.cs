using StateGuard.Soak.Calls;
using StateGuard.Soak.Invariants;
using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Disturbances;

/// <summary>What hooks do that they should not, at random.</summary>
internal static class HookFaults
{
    /// <summary>In a guard or an action, inside the lock.</summary>
    public static void Inside(Caller caller, Subject subject, Hook hook)
    {
        int roll = caller.Random.Next(1000);
        if ((roll -= caller.Rates.Throws) < 0)
        {
            Throw(caller, hook);
        }
        else if ((roll -= caller.Rates.CallsBack) < 0)
        {
            CallBack(caller, subject, hook);
        }
        else if (roll - caller.Rates.Lingers < 0)
        {
            Linger(caller, hook);
        }
    }

    /// <summary>In what hears of changes and violations, outside the lock, where calling the machine is allowed.</summary>
    public static void Outside(Caller caller, Subject subject, Hook hook)
    {
        int roll = caller.Random.Next(1000);
        if ((roll -= caller.Rates.Throws) < 0)
        {
            Throw(caller, hook);
        }
        else if ((roll -= caller.Rates.CallsBack) < 0)
        {
            if (!caller.IsInHook)
            {
                caller.Tally.Count(Event.CallFromOutside);
                caller.Innermost.MayAllocate = true;
                Random random = caller.Random;
                _ = random.Next(3) switch
                {
                    0 => caller.Call(subject, CallKind.Refresh),
                    1 => caller.Call(subject, CallKind.Fire, random.Next(subject.Shape.Triggers.Length)),
                    _ => caller.Call(subject, CallKind.Request, random.Next(subject.Shape.States.Length)),
                };
            }
        }
        else if (roll - caller.Rates.Lingers < 0)
        {
            Linger(caller, hook);
        }
    }

    private static void Throw(Caller caller, Hook hook)
    {
        caller.Innermost.HookThrew = true;
        Blame(caller, hook);
        throw new InjectedException(hook);
    }

    private static void CallBack(Caller caller, Subject subject, Hook hook)
    {
        caller.Innermost.MayAllocate = true;
        caller.Findings.Unless(subject.Shape.IsReachable(subject.ReadState()), Invariant.DeclaredState, subject, "A hook reads a state that cannot be.");
        try
        {
            CallBack(caller, subject);
            caller.Findings.Unless(false, Invariant.CallBack, subject, "A call back from inside the lock went through.");
        }
        catch (LockRecursionException)
        {
            caller.Tally.Count(Event.RefusedCallBack);
            if (caller.Random.Next(2) == 0)
            {
                caller.Innermost.LetRecursionThrough = true;
                Blame(caller, hook);
                throw;
            }
        }
    }

    private static void CallBack(Caller caller, Subject subject)
    {
        Random random = caller.Random;
        int operation = random.Next(subject.Shape.Operations.Length);
        switch (random.Next(9))
        {
            case 0:
                _ = subject.FireTrigger(random.Next(subject.Shape.Triggers.Length));
                break;
            case 1:
                _ = subject.RequestState(random.Next(subject.Shape.States.Length));
                break;
            case 2:
                _ = subject.RequestText("no state");
                break;
            case 3:
                _ = subject.RefreshState();
                break;
            case 4:
                _ = subject.BeginOperation(operation);
                break;
            case 5:
                _ = subject.TryEnterOperation(operation, subject.CreateScope());
                break;
            case 6:
                subject.EnterOperation(operation, subject.CreateScope());
                break;
            case 7 when caller.Stale is { } stale:
                stale.Dispose();
                break;
            default:
                subject.EndOperation(operation);
                break;
        }
    }

    private static void Linger(Caller caller, Hook hook)
    {
        try
        {
            switch (caller.Random.Next(8))
            {
                case 0:
                    Thread.Sleep(1);
                    break;
                case 1:
                    Thread.Sleep(0);
                    break;
                case < 5:
                    Thread.Yield();
                    break;
                default:
                    Thread.SpinWait(200);
                    break;
            }
        }
        catch (ThreadInterruptedException)
        {
            caller.Outermost.WasInterrupted = true;
            caller.Innermost.WasStruck |= caller.IsInHook;
            Blame(caller, hook);
            throw;
        }
    }

    private static void Blame(Caller caller, Hook hook)
    {
        caller.Innermost.MayAllocate = true;
        caller.Innermost.ActionThrew |= hook == Hook.Action;
        caller.Innermost.TransitionedThrew |= hook == Hook.Transitioned;
    }
}
