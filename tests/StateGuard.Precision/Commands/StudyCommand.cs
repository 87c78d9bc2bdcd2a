using System.CommandLine;
using StateGuard.Precision.Timing;

namespace StateGuard.Precision.Commands;

/// <summary>The command line.</summary>
internal sealed class StudyCommand : RootCommand
{
    private const string Purpose = """
        Runs all rules of StateGuard over a folder of C# projects, without restoring or building them, and shows what
        they say with the source around it. Compile errors (missing packages, generated code) are counted, not fatal.
        """;

    private readonly Argument<DirectoryInfo> _folder = new("folder")
    {
        Description = "The folder; its sources are grouped by the project files in it.",
    };

    private readonly Option<string> _catalog = new("--catalog")
    {
        Description = "Groups of the built-in catalog, as in stateguard.catalog.",
        DefaultValueFactory = _ => "all",
    };

    private readonly Option<string> _exceptions = new("--exceptions")
    {
        Description = "Which exceptions count, as in stateguard.exceptions.",
        DefaultValueFactory = _ => "all",
    };

    private readonly Option<string?> _project = new("--project")
    {
        Description = "Analyse only projects whose name contains this.",
    };

    private readonly Option<string[]> _properties = new("--property")
    {
        Description = "Name=Value: a property of all projects, where the file that sets it is missing.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> _context = new("--context")
    {
        Description = "Lines of source shown before and after each place of a diagnostic.",
        DefaultValueFactory = _ => 4,
    };

    private readonly Option<bool> _mutate = new("--mutate")
    {
        Description = "Break each method on which the rules are silent, one place at a time, and count what they notice.",
    };

    private readonly Option<bool> _timing = new("--timing")
    {
        Description = "Measure what compiling costs, and what StateGuard and others add to it, and print a table.",
    };

    private readonly Option<int> _repeat = new("--repeat")
    {
        Description = "How often each project is measured; the least counts, and the first time pays for what runs for the first time.",
        DefaultValueFactory = _ => 3,
    };

    private readonly Option<string[]> _peers = new("--peer")
    {
        Description = "An analyzer to measure beside: CA2000, S2930 or IDisposableAnalyzers.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<FileInfo?> _sarif = new("--sarif") { Description = "Write a SARIF 2.1.0 log." };

    private readonly Option<FileInfo?> _report = new("--report") { Description = "Write a Markdown report with excerpts." };

    internal StudyCommand()
        : base(Purpose)
    {
        _folder.AcceptExistingOnly();
        _properties.Validators.Add(result =>
        {
            if (result.GetValue(_properties)!.Any(property => !property.Contains('=')))
            {
                result.AddError("--property wants Name=Value.");
            }
        });
        _exceptions.AcceptOnlyFromAmong("all", "explicit");
        _peers.AcceptOnlyFromAmong([.. PeerAnalyzers.Names]);
        Arguments.Add(_folder);
        Options.Add(_catalog);
        Options.Add(_exceptions);
        Options.Add(_project);
        Options.Add(_properties);
        Options.Add(_context);
        Options.Add(_mutate);
        Options.Add(_timing);
        Options.Add(_repeat);
        Options.Add(_peers);
        Options.Add(_sarif);
        Options.Add(_report);
        SetAction((arguments, cancellation) => new Study(Read(arguments), Console.Out).RunAsync(cancellation));
    }

    private StudyOptions Read(ParseResult arguments) => new(
        arguments.GetValue(_folder)!,
        arguments.GetValue(_catalog)!,
        arguments.GetValue(_exceptions)!,
        arguments.GetValue(_project),
        arguments.GetValue(_properties)!.Select(property => property.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
        arguments.GetValue(_context),
        arguments.GetValue(_mutate),
        arguments.GetValue(_timing),
        arguments.GetValue(_repeat),
        arguments.GetValue(_peers)!,
        arguments.GetValue(_sarif),
        arguments.GetValue(_report));
}
