using StateGuard.Concurrency.Tests.Histories;
using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Scenarios;

/// <summary>Random programs, another in each run, whose history must have a linearization.</summary>
public static class RandomPrograms
{
    private const int Threads = 3;
    private const int Calls = 5;

    public static Func<Task> Create(string machine)
    {
        IModel model = ModelIndex.Create(machine);
        int seed = 0;
        return async () =>
        {
            Call[][] program = Program.Random(seed++, Threads, Calls, model);
            IMachine subject = MachineIndex.Create(machine);
            LockWitness witness = await LockWitness.Call(subject.Gate);
            var clock = new Clock();
            var recorders = new Recorder[Threads];
            var threads = new Task[Threads];
            for (int i = 0; i < Threads; i++)
            {
                int thread = i;
                recorders[thread] = new Recorder(subject, clock, thread);
                threads[thread] = Task.Run(() => recorders[thread].Run(program[thread]));
            }

            await Task.WhenAll(threads);
            await witness.Dismiss();
            List<Entry> history = [.. recorders.SelectMany(recorder => recorder.Entries)];
            Claim.That(Linearization.Exists(history, model), "No linearization:\n" + string.Join('\n', history));
        };
    }
}
