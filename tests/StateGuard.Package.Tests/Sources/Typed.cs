using StateGuard;

public static class Typed
{
    public static bool Save(Freezer freezer, bool early)
    {
        if (freezer.BeginCheckpoint() != TransitionResult.Done)
        {
            return false;
        }

        freezer.EndCheckpoint();
        return true;
    }

    public static void Main()
    {
    }
}
