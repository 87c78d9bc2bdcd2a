using System.CommandLine;
using StateGuard.Soak.Machines;
using StateGuard.Soak.Processes;

namespace StateGuard.Soak;

/// <summary>The command line.</summary>
internal sealed class SoakCommand : RootCommand
{
    private const string Purpose = """
        Keeps generated machines under fire: more threads than processors, hooks that throw and call back, scopes that are disposed of late, twice
        and by others, cancelled holders, interrupted threads, a starved pool, garbage, and processes that are killed while their state is stored.

        Exit codes: 0 every invariant held, 1 one was broken, 2 wrong arguments.
        """;

    private readonly Option<double> _duration = new("--duration")
    {
        Description = "For how many minutes.",
        DefaultValueFactory = _ => 60,
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads work on a machine at the same time.",
        DefaultValueFactory = _ => Environment.ProcessorCount + 2,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "From what number everything random starts; the order in which threads meet is not repeated.",
        DefaultValueFactory = _ => 1,
        Recursive = true,
    };

    private readonly Option<double> _progress = new("--progress")
    {
        Description = "Every how many minutes it says how far it is.",
        DefaultValueFactory = _ => 1,
    };

    public SoakCommand()
        : base(Purpose)
    {
        _threads.Validators.Add(result =>
        {
            if (result.GetValue(_threads) is < 1 or > 1_000)
            {
                result.AddError("--threads must be from 1 to 1000.");
            }
        });
        Options.Add(_duration);
        Options.Add(_threads);
        Options.Add(_seed);
        Options.Add(_progress);
        SetAction(arguments => Run(new SoakOptions
        {
            Duration = TimeSpan.FromMinutes(arguments.GetValue(_duration)),
            Threads = arguments.GetValue(_threads),
            Seed = arguments.GetValue(_seed),
            ProgressEvery = TimeSpan.FromMinutes(arguments.GetValue(_progress)),
        }));
        Subcommands.Add(Keep("keep", isHasty: false));
        Subcommands.Add(Keep("keep-hastily", isHasty: true));
    }

    // The process that is killed.
    private Command Keep(string name, bool isHasty)
    {
        var folder = new Argument<string>("folder");
        var command = new Command(name) { folder };
        command.Hidden = true;
        command.SetAction(arguments => new Keeper(arguments.GetValue(folder)!, arguments.GetValue(_seed), isHasty).Run());
        return command;
    }

    private static int Run(SoakOptions options)
    {
        Console.WriteLine($"{options.Threads} threads, {Environment.ProcessorCount} processors, seed {options.Seed}, {options.Duration}");
        var run = new SoakRun(options, ShapeIndex.All, Console.Out);
        bool isSound = run.Run();
        Summary.Write(Console.Out, run.Tally, run.Findings);
        return isSound ? 0 : 1;
    }
}
