namespace StateGuard.Analyzers.Tests.Machines.Randomized;

/// <summary>A transition; without a trigger an automatic one.</summary>
internal sealed record RandomTransition(string? Trigger, int Target, int? Guard, int? Action);
