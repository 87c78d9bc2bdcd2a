namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>A local of a random method.</summary>
internal sealed record Variable(string Name, VariableKind Kind, int Initial);
