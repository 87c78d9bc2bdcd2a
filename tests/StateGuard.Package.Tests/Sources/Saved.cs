using StateGuard;

public static class Saved
{
    public static int Count(Freezer freezer, int[] pages)
    {
        // Nobody thaws it meanwhile.
        if (freezer.BeginCheckpoint() != TransitionResult.Done)
        {
            return 0;
        }

        int count = pages.Length;
        freezer.EndCheckpoint();
        return count;
    }
}
