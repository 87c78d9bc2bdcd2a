namespace StateGuard.Machines.Models;

/// <summary>What makes a state exclusive.</summary>
/// <param name="Operation">Name of the operation that holds it; null where the declaration is wrong.</param>
/// <param name="From">Index of the state it is entered from and left to; null where the declaration is wrong.</param>
internal sealed record ExclusiveModel(string? Operation, int? From);
