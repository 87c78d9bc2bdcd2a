using System.Diagnostics;
using StateGuard.Soak.Calls;
using StateGuard.Soak.Disturbances;
using StateGuard.Soak.Invariants;
using StateGuard.Soak.Machines;
using StateGuard.Soak.Processes;
using StateGuard.Soak.Work;

namespace StateGuard.Soak;

/// <summary>Round after round on machines of all kinds, with everything that disturbs them.</summary>
internal sealed class SoakRun(SoakOptions options, IReadOnlyList<Shape> shapes, TextWriter output)
{
    // In the first rounds of each machine its code is compiled, which is not free.
    private const int ColdRounds = 2;

    private readonly Random _random = new(options.Seed);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _told;
    private volatile Round? _current;

    public Findings Findings { get; } = new();

    public Tally Tally { get; } = new();

    /// <summary>Runs until the time is over, the rounds are done, or an invariant is broken; whether none was.</summary>
    public bool Run()
    {
        Disturbance[] disturbances =
        [
            new Interrupter(Current, options.Seed + 1),
            new LockHog(Current, options.Seed + 2),
            new Observer(Current, options.Seed + 3),
            new GarbageMaker(Current, options.Seed + 4),
            new PoolStarver(Current, options.Seed + 5),
        ];
        Array.ForEach(disturbances, disturbance => disturbance.Start());
        bool roundsAreOver = false;
        var kills = new Thread(() => new KillRun(Findings, Tally, options.Seed, isHasty: false).Run(() =>
            Tally[Event.Kill] >= options.Kills || (options.Kills == int.MaxValue && Volatile.Read(ref roundsAreOver))));
        kills.Start();

        for (int round = 0; round < options.Rounds && !IsOver && RunRound(round); round++)
        {
            Tell();
        }

        Volatile.Write(ref roundsAreOver, true);
        kills.Join();
        Array.ForEach(disturbances, disturbance => disturbance.Dispose());
        return !Findings.Any;
    }

    private bool IsOver => Findings.Any || _clock.Elapsed >= options.Duration;

    private bool RunRound(int number)
    {
        Shape shape = shapes[number % shapes.Count];
        int cycle = number / shapes.Count;
        var plan = new RoundPlan(
            options.Threads,
            options.Steps,
            cycle < ColdRounds || !options.MeasuresAllocation ? HookRates.Cold : HookRates.Warm,
            IsCareless: cycle % 4 == 3,
            Interrupts: options.Interrupts && cycle % 3 != 2,
            HogsLock: cycle % 2 == 1,
            options.Patience);
        var round = new Round(Restore(shape), plan, Findings, Tally, _random.Next(int.MaxValue / 1_000));
        _current = round;
        bool isSound = round.Run();
        _current = null;
        return isSound;
    }

    // A machine starts where one may be found in a file, and nowhere else.
    private Subject Restore(Shape shape)
    {
        for (int state = -1; state <= shape.States.Length; state++)
        {
            if (!shape.CanBeRestored(state))
            {
                try
                {
                    Subject wrong = shape.Restore(state);
                    Findings.Break(Invariant.Stored, shape.Name + " was restored in state " + wrong.ReadState());
                }
                catch (ArgumentException)
                {
                }
            }
        }

        int start;
        do
        {
            start = _random.Next(shape.States.Length);
        }
        while (!shape.CanBeRestored(start) || !shape.IsReachable(start));
        Tally.Count(Event.Restored);
        return shape.Restore(start);
    }

    private Round? Current() => _current;

    private void Tell()
    {
        if (_clock.Elapsed - _told >= options.ProgressEvery)
        {
            _told = _clock.Elapsed;
            output.WriteLine($"{_clock.Elapsed:hh\\:mm\\:ss} {Tally[Event.Round]} rounds, {Tally.Calls:N0} calls, {Tally[Event.Kill]} kills");
        }
    }
}
