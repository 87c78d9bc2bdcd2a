using System.Diagnostics;
using StateGuard.Soak.Calls;
using StateGuard.Soak.Invariants;

namespace StateGuard.Soak.Processes;

/// <summary>Starts keepers one after another on one file, kills them at random moments, and checks what is stored and what is restored.</summary>
/// <param name="findings">Where a broken invariant is told.</param>
/// <param name="tally">Where kills and restores are counted.</param>
/// <param name="seed">From what number everything random starts.</param>
/// <param name="isHasty">Whether the keepers tell of a state before they store it, which is wrong, and has to be found.</param>
internal sealed class KillRun(Findings findings, Tally tally, int seed, bool isHasty)
{
    private static readonly string[] Nonsense = ["", "FROZ", "frozen 5", "2 5", "FROZEN\0 5", "FROZEN CHECKPOINTING", " FROZEN 5", "\uFFFD\uFFFD"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("stateguard-soak-").FullName;
    private readonly Random _random = new(seed);
    private string? _damage;

    /// <summary>Runs until told to stop.</summary>
    public void Run(Func<bool> isOver)
    {
        try
        {
            while (!isOver() && !findings.Any)
            {
                RunOne();
            }
        }
        catch (Exception exception)
        {
            findings.Break(Invariant.Stored, exception.ToString());
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void RunOne()
    {
        var file = new StateFile(_folder);
        if (_random.Next(4) == 0)
        {
            _damage = Nonsense[_random.Next(Nonsense.Length)];
            File.WriteAllText(file.Path, _damage);
            tally.Count(Event.Damage);
        }

        // A keeper that is killed early leaves the file as it is.
        bool isDamaged = _damage is not null && File.ReadAllText(file.Path) == _damage;
        (string Text, long Number)? before = file.Read();
        using Process keeper = Start();
        var lines = new List<KeeperLine>();
        var arrived = new ManualResetEventSlim();
        Thread reader = Read(keeper, lines, arrived);
        // Now and then it dies before it has said anything.
        if (_random.Next(10) > 0)
        {
            arrived.Wait(Patience);
        }

        Thread.Sleep(_random.Next(100));
        bool isStopped = _random.Next(5) == 0;
        if (isStopped)
        {
            keeper.StandardInput.Close();
        }
        else
        {
            keeper.Kill();
        }

        if (!keeper.WaitForExit(Patience))
        {
            findings.Break(Invariant.Progress, "A keeper that was stopped goes on: " + string.Join(", ", lines.TakeLast(3)));
            keeper.Kill();
        }

        reader.Join();
        CheckRestored(lines, before, isDamaged);
        CheckStored(lines, file.Read(), isStopped);
        Require(!isStopped || (keeper.ExitCode == 0 && lines[^1].Verb == "stopped"), $"A keeper that was stopped exited with {keeper.ExitCode}.");
        tally.Count(isStopped ? Event.Stop : Event.Kill);
        if (!isStopped && file.Read()?.Text == KeptFreezer.Format(KeptFreezerState.Checkpointing))
        {
            tally.Count(Event.KillWhileHeld);
        }
    }

    private Process Start()
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Process.Start(new ProcessStartInfo(host, ["exec", typeof(KillRun).Assembly.Location, isHasty ? "keep-hastily" : "keep", _folder, "--seed", $"{_random.Next()}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private Thread Read(Process keeper, List<KeeperLine> lines, ManualResetEventSlim arrived)
    {
        var thread = new Thread(() =>
        {
            while (keeper.StandardOutput.ReadLine() is { } text)
            {
                if (KeeperLine.Parse(text) is { } line)
                {
                    lines.Add(line);
                    arrived.Set();
                }
            }

            arrived.Set();
        });
        thread.Start();
        return thread;
    }

    private void CheckRestored(List<KeeperLine> lines, (string Text, long Number)? before, bool isDamaged)
    {
        if (lines.Count == 0)
        {
            return;
        }

        KeeperLine expected = before switch
        {
            null => new("restored", 0, "THAWED", "new"),
            _ when isDamaged => new("restored", 0, "THAWED", "unknown"),
            ("CHECKPOINTING", var number) => new("restored", number, "FROZEN", "held"),
            var (text, number) => new("restored", number, text, "stored"),
        };
        Require(lines[0] == expected, $"{before} was stored, {lines[0]} was restored, not {expected}.");
        tally.Count(expected.Remark switch { "held" => Event.RestoredFromHeld, "unknown" => Event.RefusedText, _ => Event.RestoredProcess });
    }

    private void CheckStored(List<KeeperLine> lines, (string Text, long Number)? after, bool isStopped)
    {
        if (lines.LastOrDefault(line => line.Verb == "stored") is not { } told)
        {
            return;
        }

        if (after is not var (text, number))
        {
            Require(false, "What was stored is gone.");
            return;
        }

        Require(KeptFreezer.TryParse(text, out _), $"What is stored is no state: '{text}'.");
        Require(number == told.Number ? text == told.Text : number == told.Number + 1 && !isStopped, $"{told} was told, {after} is stored.");
        if (isStopped)
        {
            Require(lines[^1].Number == number && lines[^1].Text == text, $"{after} is stored, {lines[^1]} was the state.");
        }

        for (int i = 2; i < lines.Count; i++)
        {
            Require(lines[i].Verb != "stored" || lines[i].Number == lines[i - 1].Number + 1, "The stores are out of order.");
        }
    }

    private void Require(bool holds, string claim)
    {
        if (!holds)
        {
            findings.Break(Invariant.Stored, claim);
        }
    }
}
