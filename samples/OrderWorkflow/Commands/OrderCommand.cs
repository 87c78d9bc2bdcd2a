using System.CommandLine;

namespace OrderWorkflow.Commands;

/// <summary>The command line.</summary>
internal sealed class OrderCommand : RootCommand
{
    private const string Purpose = """
        Keeps the state of orders in a database (EF Core on SQLite, in a temporary folder), next to an order in memory of
        the same enum, and shows that of several writers one wins and the others are told.

        Exit codes: 0 all went as it should, 1 something did not, 2 wrong arguments, 3 the database cannot be used,
        130 interrupted.
        """;

    private readonly Option<int> _writers = new("--writers")
    {
        Description = "How many writers fire one trigger at once, 2 to 64.",
        DefaultValueFactory = _ => 8,
    };

    private readonly Option<bool> _diagram = new("--diagram")
    {
        Description = "Print the state diagram in Mermaid, and do nothing else.",
    };

    internal OrderCommand()
        : base(Purpose)
    {
        _writers.Validators.Add(result =>
        {
            if (result.GetValue(_writers) is < 2 or > 64)
            {
                result.AddError("--writers must be from 2 to 64.");
            }
        });
        Options.Add(_writers);
        Options.Add(_diagram);

        // On a thread of its own: SQLite works synchronously, and Ctrl+C is heard only once this has returned a task.
        SetAction((arguments, cancellation) => arguments.GetValue(_diagram)
            ? PrintDiagramAsync()
            : Task.Run(() => new Run(arguments.GetValue(_writers), Console.Out).ExecuteAsync(cancellation), CancellationToken.None));
    }

    private static async Task<int> PrintDiagramAsync()
    {
        await Console.Out.WriteAsync(Order.Mermaid);
        return ExitCodes.Success;
    }
}
