using System;
using StateGuard;

public static class Jobs
{
    public static bool LeavesEarly(Freezer freezer, bool early)
    {
        if (freezer.BeginCheckpoint() != TransitionResult.Done) // SG1001
        {
            return false;
        }

        if (early)
        {
            return true;
        }

        freezer.EndCheckpoint();
        return true;
    }

    public static void MayThrow(Freezer freezer, Action write)
    {
        if (freezer.BeginCheckpoint() != TransitionResult.Done) // SG1002
        {
            return;
        }

        write();
        freezer.EndCheckpoint();
    }

    public static void EndsWhatFailed(Freezer freezer)
    {
        if (freezer.BeginCheckpoint() != TransitionResult.Done)
        {
            freezer.EndCheckpoint(); // SG1003
            return;
        }

        freezer.EndCheckpoint();
    }

    public static void Ignores(Freezer freezer)
    {
        freezer.Thaw(); // SG1005
    }

    public static bool Right(Freezer freezer, Action write)
    {
        if (freezer.BeginCheckpoint() != TransitionResult.Done)
        {
            return false;
        }

        try
        {
            write();
            return true;
        }
        finally
        {
            freezer.EndCheckpoint();
        }
    }
}
