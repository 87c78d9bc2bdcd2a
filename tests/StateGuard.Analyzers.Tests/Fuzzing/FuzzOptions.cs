namespace StateGuard.Analyzers.Tests.Fuzzing;

/// <summary>How a run goes.</summary>
/// <param name="Seed">What chance begins with: the same seed gives the same edits.</param>
/// <param name="Edits">How many edited sources to analyse, at least.</param>
/// <param name="Sessions">How many batches are edited side by side.</param>
/// <param name="Folder">A folder of C# sources to edit copies of as well; null for none.</param>
/// <param name="Traces">A folder that has the sources that are being looked at, in case that the process ends with them; null for none.</param>
internal sealed record FuzzOptions(int Seed, long Edits, int Sessions, string? Folder, string? Traces = null);
