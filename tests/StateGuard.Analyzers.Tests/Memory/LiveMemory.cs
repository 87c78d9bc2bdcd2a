namespace StateGuard.Analyzers.Tests.Memory;

/// <summary>What is left when everything that nobody holds has been collected.</summary>
internal static class LiveMemory
{
    /// <summary>Bytes of managed objects that are held.</summary>
    public static long Bytes()
    {
        Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
    }
}
