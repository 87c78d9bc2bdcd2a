using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OrderWorkflow.Demonstrations;
using OrderWorkflow.Storage;

namespace OrderWorkflow.Commands;

/// <summary>What the program does once its arguments are understood.</summary>
/// <param name="writers">How many writers there are at once.</param>
/// <param name="output">Where to tell what happens.</param>
internal sealed class Run(int writers, TextWriter output)
{
    /// <summary>Makes a database, shows everything on it, and removes it whatever comes.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        try
        {
            bool held;
            await using (OrderDatabase database = await OrderDatabase.CreateAsync(cancellation))
            {
                output.WriteLine("database: " + database.Path);
                held = await ShowAsync(database, cancellation);
            }

            output.WriteLine();
            output.WriteLine("cleaned up: the database and its folder are removed");
            return held ? ExitCodes.Success : ExitCodes.Contradicted;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Console.Error.WriteLine("interrupted; everything is cleaned up");
            return ExitCodes.Interrupted;
        }
        catch (Exception failure) when (failure is SqliteException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("error: " + failure.GetBaseException().Message);
            Console.Error.WriteLine("       The database is in the folder for temporary files; see that it is writable and not full.");
            return ExitCodes.Failed;
        }
    }

    private async Task<bool> ShowAsync(OrderDatabase database, CancellationToken cancellation)
    {
        IDemonstration[] demonstrations =
        [
            new SameAnswers(database, output),
            new TwoWriters(database, output),
            new EveryColumnCounts(database, output),
            new ManyWriters(database, output, writers),
            new ReadableColumn(database, output),
        ];

        bool held = true;
        foreach (IDemonstration demonstration in demonstrations)
        {
            output.WriteLine();
            output.WriteLine(demonstration.Title);
            held &= await demonstration.RunAsync(cancellation);
        }

        return held;
    }
}
