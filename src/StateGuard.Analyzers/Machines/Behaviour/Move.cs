namespace StateGuard.Machines.Behaviour;

/// <summary>One way in which a call of a machine's member can end.</summary>
/// <param name="Answer">What it answers.</param>
/// <param name="State">Index of the state it leaves the machine in.</param>
internal readonly record struct Move(Answer Answer, int State);
