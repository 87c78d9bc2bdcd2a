using ContainerCheckpoint.Containers;

namespace ContainerCheckpoint;

/// <summary>What the user asked for.</summary>
/// <param name="Backend">What makes the workers stand still.</param>
/// <param name="Workers">How many there are.</param>
/// <param name="Timeout">How long freezing may take.</param>
/// <param name="ImagePath">Where the image is kept; with none it goes with the rest.</param>
/// <param name="Interactive">Whether commands are taken from standard input.</param>
internal sealed record RunOptions(Backend Backend, int Workers, TimeSpan Timeout, string? ImagePath, bool Interactive);
