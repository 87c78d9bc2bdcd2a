using System.Diagnostics;
using ContainerCheckpoint.Checkpoints;
using StateGuard;

namespace ContainerCheckpoint.Commands;

/// <summary>One checkpoint, from the first thing to the last.</summary>
internal sealed class Demonstration(Session session, TextWriter output)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the checkpoint and judges it.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellation)
    {
        (ContainerImage copy, int attempt) = await UnfrozenCopy.TakeAsync(session.Memory, cancellation);
        output.WriteLine($"unfrozen copy {attempt}: {copy.Verdict}");

        if (!await FreezeAsync(cancellation))
        {
            return ExitCodes.Failed;
        }

        var checkpointer = new Checkpointer(session.Freezer, session.Memory, output);
        TransitionResult begun = await checkpointer.TakeAsync(session.ImagePath, cancellation);
        if (begun != TransitionResult.Done)
        {
            output.WriteLine($"begin checkpoint: {begun}; state {session.StateText}");
            return ExitCodes.Failed;
        }

        TransitionResult thawed = session.Freezer.Request("THAWED");
        output.WriteLine($"request THAWED: {thawed}; state {session.StateText}");
        output.WriteLine($"the workers count on: {await CountOnAsync(cancellation)}");

        ContainerImage image = await session.ReadImageAsync(cancellation);
        output.WriteLine($"image: {image.Verdict}");
        return image.IsConsistent ? ExitCodes.Success : ExitCodes.Inconsistent;
    }

    private async Task<bool> FreezeAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        TransitionResult requested = session.Freezer.Request("FROZEN");
        output.WriteLine($"request FROZEN: {requested}; state {Freezer.Format(session.Freezer.State)}");
        FreezerState state = await session.SettleAsync(cancellation);
        output.WriteLine($"settled after {watch.ElapsedMilliseconds} ms; state {Freezer.Format(state)}");
        return state == FreezerState.Frozen;
    }

    private async Task<string> CountOnAsync(CancellationToken cancellation)
    {
        long before = Sum();
        await Task.Delay(Moment, cancellation);
        return Sum() > before ? "yes" : "no";
    }

    private long Sum() => Enumerable.Range(0, session.Memory.Workers).Sum(session.Memory.First);
}
