namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>A method made by chance.</summary>
/// <param name="Objects">What it works on.</param>
/// <param name="Variables">Its locals.</param>
/// <param name="Body">What it does.</param>
/// <param name="Exit">What it does behind the label that jumps may go to; null where there is none.</param>
internal sealed record RandomMethod(IReadOnlyList<RandomObject> Objects, IReadOnlyList<Variable> Variables, Statement.Block Body, Statement.Block? Exit);
