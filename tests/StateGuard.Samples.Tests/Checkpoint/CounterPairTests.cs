using ContainerCheckpoint.Workload;

namespace StateGuard.Samples.Tests.Checkpoint;

/// <summary>What a pair of counters says of the copy it is in.</summary>
public sealed class CounterPairTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(7, 7, false)]
    [InlineData(8, 7, false)]
    [InlineData(7, 8, true)]
    [InlineData(9, 7, true)]
    public void Only_what_never_stood_side_by_side_is_torn(long first, long second, bool torn) =>
        Assert.Equal(torn, new CounterPair(first, second).Torn);
}
