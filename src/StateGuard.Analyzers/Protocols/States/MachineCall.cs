namespace StateGuard.Protocols.States;

/// <summary>A member of a machine that a call runs.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Kind">What the member is.</param>
/// <param name="Trigger">Name of the trigger, where it is one's method.</param>
/// <param name="Exclusive">Index of the exclusive state whose operation it begins or ends; -1 of the others.</param>
internal sealed record MachineCall(KnownMachine Machine, MachineCallKind Kind, string? Trigger = null, int Exclusive = -1)
{
    /// <summary>Whether it can put the machine into an exclusive state.</summary>
    public bool Begins => Kind is MachineCallKind.Begin or MachineCallKind.Enter or MachineCallKind.TryEnter;

    /// <summary>Whether it may change the state, and so run the user's hooks.</summary>
    public bool Changes => Kind is not (MachineCallKind.Unknown or MachineCallKind.Neutral);

    /// <summary>Whether it answers with a result that says whether it has succeeded.</summary>
    public bool Answers => Kind is MachineCallKind.Trigger or MachineCallKind.Fire or MachineCallKind.Request or MachineCallKind.RequestText or MachineCallKind.Begin;
}
