namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>All that decides what a machine does next.</summary>
/// <param name="State">The number of the state.</param>
/// <param name="Begin">The number of the begin whose operation is open, else -1.</param>
/// <param name="Count">What the machine's guards and actions count.</param>
public readonly record struct Situation(int State, int Begin, int Count);
