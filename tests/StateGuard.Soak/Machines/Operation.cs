namespace StateGuard.Soak.Machines;

/// <summary>An operation: the state it holds, and the one it begins from and ends in.</summary>
public sealed record Operation(string Name, int Held, int From);
