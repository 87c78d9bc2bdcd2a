namespace StateGuard.Precision.Projects;

/// <summary>The sources that are compiled together.</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="ProjectPath">The project file; null for sources that belong to none.</param>
/// <param name="Settings">What the project file says of them.</param>
/// <param name="Files">Full paths of the sources, in order.</param>
internal sealed record SourceGroup(string Name, string? ProjectPath, ProjectSettings Settings, IReadOnlyList<string> Files);
