using Xunit;

namespace StateGuard.Tests.Engines;

/// <summary>Many threads at one machine.</summary>
public class ConcurrencyTests
{
    private const int Threads = 8;
    private const int Rounds = 500;

    [Theory]
    [MemberData(nameof(Valves.Shared), MemberType = typeof(Valves))]
    public void Of_many_begins_exactly_one_is_done(Func<IValve> create)
    {
        IValve valve = create();
        var answers = new TransitionResult[Rounds, Threads];
        using var line = new Barrier(Threads);
        InParallel(thread =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                line.SignalAndWait();
                answers[round, thread] = valve.BeginService();
                line.SignalAndWait();
                if (answers[round, thread] == TransitionResult.Done)
                {
                    valve.EndService();
                }
            }
        });
        for (int round = 0; round < Rounds; round++)
        {
            TransitionResult[] of = [.. Enumerable.Range(0, Threads).Select(thread => answers[round, thread])];
            Assert.Single(of, TransitionResult.Done);
            Assert.Equal(Threads - 1, of.Count(answer => answer == TransitionResult.Busy));
        }
    }

    [Theory]
    [MemberData(nameof(Valves.Shared), MemberType = typeof(Valves))]
    public void While_held_nothing_but_the_end_changes_the_state(Func<IValve> create)
    {
        IValve valve = create();
        int held = 0;
        int intrusions = 0;
        int services = 0;
        InParallel(thread =>
        {
            for (int round = 0; round < Rounds * 20; round++)
            {
                if (thread % 2 != 0)
                {
                    _ = round % 2 == 0 ? valve.Open() : valve.Close();
                }
                else if (valve.TryEnter() is { } scope)
                {
                    services++;
                    intrusions += Interlocked.Increment(ref held) == 1 && valve.StateName == "InService" ? 0 : 1;
                    Interlocked.Decrement(ref held);
                    scope.Dispose();
                }
            }
        });
        Assert.True(services > 0);
        Assert.Equal(0, intrusions);
        Assert.NotEqual("InService", valve.StateName);
    }

    [Theory]
    [MemberData(nameof(Valves.Shared), MemberType = typeof(Valves))]
    public void Every_change_is_made_by_one_thread_alone(Func<IValve> create)
    {
        IValve valve = create();
        long opened = 0;
        long closed = 0;
        InParallel(_ =>
        {
            for (int round = 0; round < Rounds * 20; round++)
            {
                if (valve.Open() == TransitionResult.Done)
                {
                    Interlocked.Increment(ref opened);
                }

                if (valve.Close() == TransitionResult.Done)
                {
                    Interlocked.Increment(ref closed);
                }
            }
        });
        Assert.True(opened > Rounds);
        Assert.Equal(opened - closed, valve.StateName == "Opened" ? 1 : 0);
    }

    private static void InParallel(Action<int> body)
    {
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() => body(thread)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
    }
}
