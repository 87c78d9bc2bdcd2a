namespace StateGuard.Soak.Processes;

/// <summary>A state in a file, as a user keeps it: written beside it and renamed, so that there is always a whole one.</summary>
/// <param name="folder">Where the file is.</param>
/// <param name="isHasty">Whether it tells of a state before it stores it.</param>
internal sealed class StateFile(string folder, bool isHasty = false)
{
    private readonly string _temporary = System.IO.Path.Combine(folder, "state.new");
    private readonly Lock _lock = new();

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "state");

    /// <summary>How often a state was stored, over all processes.</summary>
    public long Number { get; private set; }

    /// <summary>What was stored last, or null.</summary>
    public (string Text, long Number)? Read()
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        string content = File.ReadAllText(Path);
        int space = content.LastIndexOf(' ');
        return space >= 0 && long.TryParse(content.AsSpan(space + 1), out long number) ? (content[..space], number) : (content, 0);
    }

    /// <summary>Goes on counting where another process has stopped.</summary>
    public void Resume(long number) => Number = number;

    /// <summary>
    /// Stores the state that the machine is in now. It is read inside the lock: announcements of several threads come in any order, and a
    /// state that was handed over could be older than the one that is stored.
    /// </summary>
    public void Store(KeptFreezer freezer, Action<string, long> stored)
    {
        lock (_lock)
        {
            string text = KeptFreezer.Format(freezer.State);
            Number++;
            if (isHasty)
            {
                stored(text, Number);
            }

            File.WriteAllText(_temporary, text + " " + Number);
            File.Move(_temporary, Path, overwrite: true);
            if (!isHasty)
            {
                stored(text, Number);
            }
        }
    }
}
