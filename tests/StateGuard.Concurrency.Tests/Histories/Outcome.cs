namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>What a call does when it has the machine for itself.</summary>
/// <param name="Answer">What it answers.</param>
/// <param name="Stops">The situations it leads through, one after the other; none if it changes nothing.</param>
public sealed record Outcome(string Answer, params Situation[] Stops);
