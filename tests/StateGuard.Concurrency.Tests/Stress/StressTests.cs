using System.Diagnostics;
using StateGuard.Concurrency.Tests.Machines;
using Xunit;
using Xunit.Abstractions;

namespace StateGuard.Concurrency.Tests.Stress;

/// <summary>More real threads than processors, for a bounded time.</summary>
public class StressTests(ITestOutputHelper output)
{
    private static readonly int Threads = 8 * Environment.ProcessorCount;

    public static TheoryData<string> Valves => [nameof(SwapValve), nameof(LockedValve), nameof(HookedValve)];

    [Theory]
    [MemberData(nameof(Valves))]
    public void Nobody_starves(string name)
    {
        const int Turns = 200;
        IMachine machine = MachineIndex.Create(name);
        int turns = 0;
        int torn = 0;
        InParallel(_ =>
        {
            for (int turn = 0; turn < Turns; turn++)
            {
                IDisposable? scope;
                while ((scope = machine.TryEnter(Valve.Service)) is null)
                {
                    Thread.Yield();
                }

                // Unprotected but by the open operation.
                int before = turns;
                Thread.Yield();
                turns = before + 1;
                torn += machine.State == "InService" ? 0 : 1;
                scope.Dispose();
            }
        });
        Assert.Equal(Threads * Turns, turns);
        Assert.Equal(0, torn);
        Assert.Equal("Closed", machine.State);
    }

    [Theory]
    [MemberData(nameof(Valves))]
    public void Stale_scopes_end_nothing(string name)
    {
        const int Offenders = 2;
        const int Enough = 500;
        IMachine machine = MachineIndex.Create(name);
        int met = 0;
        int ended = 0;
        int lost = 0;
        int held = 0;
        long until = Environment.TickCount64 + 3_000;
        InParallel(thread =>
        {
            IDisposable? stale = null;
            while ((Volatile.Read(ref met) < Enough || Volatile.Read(ref held) < Enough) && Environment.TickCount64 < until)
            {
                if (stale is not null && thread < Offenders)
                {
                    switch (Violation(stale))
                    {
                        case null:
                            Interlocked.Increment(ref ended);
                            break;
                        case "InService":
                            Interlocked.Increment(ref met);
                            break;
                    }
                }
                else if (machine.TryEnter(Valve.Service) is { } scope)
                {
                    Interlocked.Increment(ref held);
                    Thread.Yield();
                    Interlocked.Add(ref lost, machine.State == "InService" && Violation(scope) is null ? 0 : 1);
                    stale = scope;
                }
            }
        });
        output.WriteLine($"{held} operations, {met} stale disposes met one");
        Assert.True(met > 0, "No stale scope met an open operation.");
        Assert.Equal(0, ended);
        Assert.Equal(0, lost);
    }

    [Fact]
    public void Waiting_for_a_long_action_burns_no_processor()
    {
        var machine = new HookedValve();
        using var isInside = new ManualResetEventSlim();
        using var mayLeave = new ManualResetEventSlim();
        machine.Opening = () =>
        {
            isInside.Set();
            mayLeave.Wait();
        };
        var writer = new Thread(() => { _ = machine.Fire(Valve.Open); });
        writer.Start();
        isInside.Wait();
        Thread[] waiting = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() => { _ = machine.Fire(Valve.Close); }))];
        Array.ForEach(waiting, thread => thread.Start());
        // By now they wait.
        Thread.Sleep(300);
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        Thread.Sleep(700);
        process.Refresh();
        TimeSpan burned = process.TotalProcessorTime - before;
        string meanwhile = ((IMachine)machine).State;
        mayLeave.Set();
        writer.Join();
        Array.ForEach(waiting, thread => thread.Join());
        output.WriteLine($"{burned.TotalMilliseconds} ms of processor");
        Assert.Equal("Closed", meanwhile);
        Assert.Equal("Closed", ((IMachine)machine).State);
        Assert.True(burned < TimeSpan.FromMilliseconds(350), $"{burned.TotalMilliseconds} ms of processor while all waited.");
    }

    /// <summary>The state in which a dispose was a violation, or null if it was none.</summary>
    private static string? Violation(IDisposable scope)
    {
        try
        {
            scope.Dispose();
            return null;
        }
        catch (StateViolationException violation)
        {
            return violation.Found;
        }
    }

    private static void InParallel(Action<int> body)
    {
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() => body(thread)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
    }
}
