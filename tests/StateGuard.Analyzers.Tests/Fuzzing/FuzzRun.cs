using System.Text;
using StateGuard.Analyzers.Tests.Fuzzing.Findings;
using StateGuard.Analyzers.Tests.Fuzzing.Sources;

namespace StateGuard.Analyzers.Tests.Fuzzing;

/// <summary>Edits batch after batch, some rounds each, until there are enough edits.</summary>
internal static class FuzzRun
{
    private const int Rounds = 10;

    /// <summary>Nobody waits longer for a round, of which most take a fraction of a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs to the end.</summary>
    /// <param name="options">How.</param>
    /// <param name="progress">Told of the report after every batch, from several threads at a time.</param>
    /// <param name="cancellation">Ends the run early; what came of it until then is returned.</param>
    /// <returns>What came of it.</returns>
    public static async Task<FuzzReport> RunAsync(FuzzOptions options, Action<FuzzReport> progress, CancellationToken cancellation)
    {
        var report = new FuzzReport();
        var supply = new SourceSupply(options.Folder);
        int next = options.Seed;
        await Task.WhenAll(Enumerable.Range(0, options.Sessions).Select(number => Task.Run(
            async () =>
            {
                string? trace = options.Traces is { } folder ? Path.Combine(folder, $"session{number}.txt") : null;
                while (report.Edits < options.Edits && !cancellation.IsCancellationRequested)
                {
                    await BatchAsync(supply, new Random(Interlocked.Increment(ref next)), report, trace, cancellation);
                    progress(report);
                }
            },
            CancellationToken.None)));
        return report;
    }

    private static async Task BatchAsync(SourceSupply supply, Random chance, FuzzReport report, string? trace, CancellationToken cancellation)
    {
        SourceBatch batch = supply.Next(chance);
        var session = new FuzzSession(batch, chance, report);
        for (int round = 0; round < Rounds; round++)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            session.Edit();
            if (trace is not null)
            {
                await File.WriteAllTextAsync(trace, session.ToString(), Encoding.UTF8, cancellation);
            }

            try
            {
                await session.CheckAsync(patience.Token).WaitAsync(Patience * 2, cancellation);
            }
            catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
            {
                if (!cancellation.IsCancellationRequested)
                {
                    report.Add(new Failure(FailureKind.Hang, batch.Name, exception.Message, session.ToString()));
                }

                return;
            }
            catch (Exception exception) when (!Failure.IsOfProduct(exception))
            {
                // What makes the compiler throw is nobody's business here, and no reason to stop.
                report.CountCompilerFault(exception);
                return;
            }
        }
    }
}
