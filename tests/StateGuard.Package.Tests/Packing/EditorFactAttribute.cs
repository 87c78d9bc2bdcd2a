namespace StateGuard.Package.Tests.Packing;

/// <summary>A test that drives an editor.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EditorFactAttribute : FactAttribute
{
    public EditorFactAttribute()
    {
        if (Editor is null)
        {
            Skip = "Neovim ('nvim') is not on the PATH.";
        }
    }

    /// <summary>The editor; <see langword="null"/> where it is not installed.</summary>
    public static string? Editor { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "nvim.exe" : "nvim"))
        .FirstOrDefault(File.Exists);
}
