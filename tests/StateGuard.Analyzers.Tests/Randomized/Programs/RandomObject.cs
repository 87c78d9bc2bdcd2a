namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>A gate that a random method works on.</summary>
/// <param name="Names">What it is called: the parameter, and a local copy of it if there is one.</param>
/// <param name="Presence">The variable that says whether it is there; null where it always is.</param>
internal sealed record RandomObject(IReadOnlyList<string> Names, int? Presence);
