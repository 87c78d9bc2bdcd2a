using System;
using StateGuard;

public static class Leak
{
    public static void Main()
    {
        var freezer = new Freezer(FreezerState.Frozen);
        if (freezer.BeginCheckpoint() != TransitionResult.Done) // SG1001
        {
            return;
        }

        if (Environment.TickCount64 == 0)
        {
            return;
        }

        freezer.EndCheckpoint();
    }
}
