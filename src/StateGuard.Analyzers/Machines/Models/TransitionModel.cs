namespace StateGuard.Machines.Models;

/// <summary>A transition that a trigger takes.</summary>
/// <param name="Trigger">Name of the trigger.</param>
/// <param name="Target">Index of the state it leads to.</param>
/// <param name="Guard">Name of its guard, if any.</param>
/// <param name="Action">Name of its action, if any.</param>
internal sealed record TransitionModel(string Trigger, int Target, string? Guard, string? Action);
