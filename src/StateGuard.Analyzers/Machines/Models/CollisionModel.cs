namespace StateGuard.Machines.Models;

/// <summary>A machine that another one before it stands in the way of.</summary>
/// <param name="Enum">Fully qualified name of its enum.</param>
/// <param name="Suffix">What tells its file from the other's, where only letter case differs; null where the types clash, so that nothing can be generated.</param>
internal sealed record CollisionModel(string Enum, string? Suffix);
