namespace StateGuard.Analyzers.Tests.Security;

/// <summary>What a state diagram says, whatever language it is written in.</summary>
/// <param name="Initial">The state that it starts in.</param>
/// <param name="Edges">The ways between states in order, each with its label.</param>
/// <param name="Finals">The states that it ends in.</param>
internal sealed record Diagram(string Initial, IReadOnlyList<(string From, string To, string Label)> Edges, IReadOnlyList<string> Finals);
