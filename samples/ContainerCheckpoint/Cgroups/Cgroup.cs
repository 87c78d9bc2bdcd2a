using ContainerCheckpoint.Containers;

namespace ContainerCheckpoint.Cgroups;

/// <summary>A control group with a freezer, made for this process alone.</summary>
internal abstract class Cgroup
{
    private const int RemovalAttempts = 100;

    private protected Cgroup(string path) => Path = path;

    /// <summary>Its directory.</summary>
    internal string Path { get; }

    /// <summary>What it is, for the reader.</summary>
    internal abstract string Kind { get; }

    /// <summary>Moves a process into it.</summary>
    internal void Add(int pid) => Write("cgroup.procs", pid.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Tells all its tasks to stand still.</summary>
    internal abstract void Freeze();

    /// <summary>Whether all its tasks stand still.</summary>
    internal abstract bool IsFrozen();

    /// <summary>Lets all its tasks go on.</summary>
    internal abstract void Thaw();

    /// <summary>Removes it, once the kernel has let go of the tasks that were in it.</summary>
    internal async Task RemoveAsync()
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                // The files in it are the kernel's, and vanish with it.
                Directory.Delete(Path);
                return;
            }
            catch (IOException) when (attempt < RemovalAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10));
            }
        }
    }

    /// <summary>Creates a control group's directory below the first place that lets us.</summary>
    /// <param name="kind">What it is, for the reader.</param>
    /// <param name="option">The command-line word for it.</param>
    /// <param name="places">Where to try.</param>
    /// <param name="freezerFile">A file that is there if the control group has a freezer.</param>
    /// <returns>The directory.</returns>
    /// <exception cref="CheckpointFailure">There is no place, or none that can be written to.</exception>
    private protected static string CreateDirectory(string kind, string option, IReadOnlyList<string> places, string freezerFile)
    {
        if (places.Count == 0)
        {
            throw Unavailable($"There is no {kind} here: no such file system is mounted.", option);
        }

        Exception? cause = null;
        foreach (string place in places)
        {
            string path = System.IO.Path.Combine(place, $"stateguard-{Environment.ProcessId}");
            try
            {
                Directory.CreateDirectory(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                cause ??= exception;
                continue;
            }

            if (File.Exists(System.IO.Path.Combine(path, freezerFile)))
            {
                return path;
            }

            Directory.Delete(path);
            cause ??= new FileNotFoundException($"{path} has no file '{freezerFile}'.");
        }

        string who = Environment.IsPrivilegedProcess ? string.Empty : " This process is not root.";
        throw Unavailable($"The {kind} cannot be used: {cause!.Message}{who}", option, cause);
    }

    private protected string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    private protected void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    private static CheckpointFailure Unavailable(string message, string option, Exception? cause = null) => new(
        ExitCodes.BackendUnavailable,
        message,
        "Run it as root on Linux with that control group mounted and writable, or choose another: "
            + string.Join(", ", new[] { "v1", "v2" }.Where(other => other != option).Select(other => $"--backend {other}"))
            + $", or --backend {nameof(Backend.Threads).ToLowerInvariant()}, which needs neither root nor control groups.",
        cause);
}
