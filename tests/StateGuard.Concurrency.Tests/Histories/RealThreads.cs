using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>Runs random programs on real threads, round after round, each on a fresh machine.</summary>
internal sealed class RealThreads(string machine)
{
    private const int Threads = 3;
    private const int Calls = 12;

    private readonly IModel _model = ModelIndex.Create(machine);

    /// <summary>How many pairs of calls of different threads were under way at the same time.</summary>
    public int Overlaps { get; private set; }

    /// <summary>How many histories were recorded.</summary>
    public int Rounds { get; private set; }

    /// <summary>The first history that has no linearization, or null if all have one.</summary>
    public IReadOnlyList<Entry>? FirstFault(int rounds, TimeSpan atMost)
    {
        var recorders = new Recorder[Threads];
        IReadOnlyList<Entry>? fault = null;
        Call[][] program = [];
        long deadline = Environment.TickCount64 + (long)atMost.TotalMilliseconds;
        void Prepare()
        {
            program = Program.Random(Rounds, Threads, Calls, _model);
            IMachine subject = MachineIndex.Create(machine);
            if (subject is IHookedMachine hooked)
            {
                hooked.Opening = () => Thread.Yield();
            }

            var clock = new Clock();
            for (int i = 0; i < Threads; i++)
            {
                recorders[i] = new Recorder(subject, clock, i);
            }
        }

        Prepare();
        bool isOver = false;
        // All threads start a round together, and the last to finish it judges it.
        using var start = new Barrier(Threads);
        using var finish = new Barrier(Threads, _ =>
        {
            List<Entry> history = [.. recorders.SelectMany(recorder => recorder.Entries)];
            Overlaps += OverlapsIn(history);
            fault = Linearization.Exists(history, _model) ? null : history;
            Rounds++;
            isOver = fault is not null || Rounds == rounds || Environment.TickCount64 > deadline;
            Prepare();
        });
        Thread[] runners = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            while (!isOver)
            {
                start.SignalAndWait();
                recorders[thread].Run(program[thread], Hesitate);
                finish.SignalAndWait();
            }
        }))];
        Array.ForEach(runners, runner => runner.Start());
        Array.ForEach(runners, runner => runner.Join());
        return fault;
    }

    // A thread that hesitates has made its call already, as far as the clock goes; so calls meet even where there are
    // fewer processors than threads.
    private static void Hesitate(int id)
    {
        if (id % 3 == 0)
        {
            Thread.Yield();
        }
    }

    private static int OverlapsIn(List<Entry> history) => (
        from one in history
        from other in history
        where one.Thread < other.Thread && one.Invoked < other.Returned && other.Invoked < one.Returned
        select one).Count();
}
