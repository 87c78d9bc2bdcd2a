namespace StateGuard.Machines.Models;

/// <summary>A transition that is taken without a trigger.</summary>
/// <param name="Target">Index of the state it leads to.</param>
/// <param name="Guard">Name of its guard; without one it is always due.</param>
internal sealed record AutomaticModel(int Target, string? Guard);
