using System.CommandLine;
using ContainerCheckpoint.Containers;

namespace ContainerCheckpoint.Commands;

/// <summary>The command line.</summary>
internal sealed class CheckpointCommand : RootCommand
{
    private const string Purpose = """
        Takes a checkpoint of running worker processes: freezes them, writes an image of their memory while nobody can
        thaw them, and checks that the image shows one moment.

        Exit codes: 0 the image is consistent, 1 it is not, 2 wrong arguments, 3 the backend cannot be used here,
        4 not frozen in time, 5 something else failed, 130 interrupted.
        """;

    private readonly Option<string> _backend = new("--backend")
    {
        Description = "What freezes the workers: a control group of version 1 or 2 (Linux, root), or threads that pause when asked to "
            + "(everywhere). auto takes the first that works.",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<int> _workers = new("--workers")
    {
        Description = "How many workers, 1 to 64.",
        DefaultValueFactory = _ => 4,
    };

    private readonly Option<double> _timeout = new("--timeout")
    {
        Description = "How many seconds freezing may take.",
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<string?> _image = new("--image")
    {
        Description = "Where to keep the image; without it, it is removed with everything else.",
    };

    private readonly Option<bool> _interactive = new("--interactive")
    {
        Description = "Take commands from standard input: read, write <STATE>, checkpoint, help, quit.",
    };

    internal CheckpointCommand()
        : base(Purpose)
    {
        _backend.AcceptOnlyFromAmong([.. Enum.GetNames<Backend>().Select(name => name.ToLowerInvariant())]);
        _workers.Validators.Add(result => Require(result, result.GetValue(_workers) is >= 1 and <= 64, "--workers must be from 1 to 64."));
        _timeout.Validators.Add(result => Require(result, result.GetValue(_timeout) is >= 0 and <= 3600, "--timeout must be from 0 to 3600."));
        Options.Add(_backend);
        Options.Add(_workers);
        Options.Add(_timeout);
        Options.Add(_image);
        Options.Add(_interactive);
        SetAction((arguments, _) => new Run(Read(arguments)).ExecuteAsync());
    }

    private RunOptions Read(ParseResult arguments) => new(
        Enum.Parse<Backend>(arguments.GetValue(_backend)!, ignoreCase: true),
        arguments.GetValue(_workers),
        TimeSpan.FromSeconds(arguments.GetValue(_timeout)),
        arguments.GetValue(_image),
        arguments.GetValue(_interactive));

    private static void Require(System.CommandLine.Parsing.OptionResult result, bool holds, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
