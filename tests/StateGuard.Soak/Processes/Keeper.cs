namespace StateGuard.Soak.Processes;

/// <summary>
/// The process that is killed: restores the state that was stored, says so, and changes it from several threads until it is stopped by the
/// end of its input, or killed.
/// </summary>
internal sealed class Keeper(string folder, int seed, bool isHasty)
{
    private const int Threads = 3;

    private readonly StateFile _file = new(folder, isHasty);
    private volatile bool _isOver;

    public int Run()
    {
        KeptFreezer freezer = Restore();
        freezer.Store = changed => _file.Store(changed, (text, number) => Say($"stored {number} {text}"));
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() => Work(freezer, new Random(seed + number))))];
        Array.ForEach(threads, thread => thread.Start());
        while (Console.In.Read() >= 0)
        {
        }

        _isOver = true;
        Array.ForEach(threads, thread => thread.Join());
        Say($"stopped {_file.Number} {KeptFreezer.Format(freezer.State)}");
        return 0;
    }

    // As docs/machines.md tells: an unknown text is an error, and who held an exclusive state is gone.
    private KeptFreezer Restore()
    {
        if (_file.Read() is not var (text, number))
        {
            Say("restored 0 THAWED new");
            return new KeptFreezer();
        }

        if (!KeptFreezer.TryParse(text, out KeptFreezerState state))
        {
            Say("restored 0 THAWED unknown");
            return new KeptFreezer();
        }

        _file.Resume(number);
        try
        {
            var freezer = new KeptFreezer(state);
            Say($"restored {number} {KeptFreezer.Format(freezer.State)} stored");
            return freezer;
        }
        catch (ArgumentException)
        {
            // What the checkpoint left behind would be removed here.
            var freezer = new KeptFreezer(KeptFreezerState.Frozen);
            Say($"restored {number} {KeptFreezer.Format(freezer.State)} held");
            return freezer;
        }
    }

    private void Work(KeptFreezer freezer, Random random)
    {
        while (!_isOver)
        {
            switch (random.Next(6))
            {
                case 0:
                    _ = freezer.Thaw();
                    break;
                case < 3:
                    _ = freezer.Freeze();
                    break;
                case 3:
                    _ = freezer.Request(KeptFreezerState.Frozen);
                    break;
                default:
                    if (freezer.TryEnterCheckpoint(out KeptFreezer.CheckpointScope checkpoint))
                    {
                        using (checkpoint)
                        {
                            Thread.Sleep(random.Next(3));
                        }
                    }

                    break;
            }
        }
    }

    // A line counts when its full stop has arrived.
    private static void Say(string line)
    {
        Console.Out.Write(line + " .\n");
        Console.Out.Flush();
    }
}
