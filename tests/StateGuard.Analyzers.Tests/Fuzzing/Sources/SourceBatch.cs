namespace StateGuard.Analyzers.Tests.Fuzzing.Sources;

/// <summary>Sources that are compiled together, and edited side by side.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Surroundings">What they use, which stays as it is.</param>
/// <param name="Subjects">What is edited, each by itself.</param>
internal sealed record SourceBatch(string Name, IReadOnlyList<string> Surroundings, IReadOnlyList<string> Subjects);
