namespace StateGuard.Samples.Tests.Patch;

/// <summary>The tests that share one pair of runs.</summary>
[CollectionDefinition(Name)]
public sealed class KernelPatchCollection : ICollectionFixture<KernelPatchRuns>
{
    internal const string Name = "kernel patch";
}
