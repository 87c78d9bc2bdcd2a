using System.CommandLine;
using StateGuard.Analyzers.Tests.Fuzzing;

namespace StateGuard.Fuzz;

/// <summary>The command line.</summary>
internal sealed class FuzzCommand : RootCommand
{
    private const string Purpose = """
        Edits sources at random, one small edit after the other, and has the generator, all analyzers with the whole catalog,
        and all fixes look at what comes of each. Fails where anything throws or hangs, where generated code does not compile
        although what it is generated from does, and where the generator goes on from what is out of date.
        """;

    private readonly Argument<DirectoryInfo?> _folder = new("folder")
    {
        Description = "A folder of C# sources of which copies are edited as well.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "What chance begins with.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<long> _edits = new("--edits")
    {
        Description = "How many edited sources to analyse.",
        DefaultValueFactory = _ => 100_000,
    };

    private readonly Option<int> _sessions = new("--sessions")
    {
        Description = "How many batches are edited side by side.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<DirectoryInfo?> _traces = new("--traces")
    {
        Description = "A folder for the sources that are being looked at: what is in it when the process has died is what it died of.",
    };

    internal FuzzCommand()
        : base(Purpose)
    {
        Arguments.Add(_folder);
        Options.Add(_seed);
        Options.Add(_edits);
        Options.Add(_sessions);
        Options.Add(_traces);
        SetAction((arguments, cancellation) => new LongRun(Console.Out).RunAsync(
            new FuzzOptions(
                arguments.GetValue(_seed),
                arguments.GetValue(_edits),
                arguments.GetValue(_sessions),
                arguments.GetValue(_folder)?.FullName,
                arguments.GetValue(_traces)?.CreateSubdirectory(".").FullName),
            cancellation));
    }
}
