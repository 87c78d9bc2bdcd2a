namespace StateGuard.Protocols.Typestates;

/// <summary>The typestate of one machine on one path.</summary>
/// <param name="Knowledge">Why its state is known.</param>
/// <param name="State">Index of the state; 0 where it is not known.</param>
/// <param name="IsThisShared">Whether other code may reach the object whose member the body is.</param>
internal readonly record struct MachineState(Knowledge Knowledge, int State, bool IsThisShared)
{
    public bool IsKnown => Knowledge != Knowledge.None;

    /// <summary>Whether nobody but this body can change the machine.</summary>
    public bool IsAlone => Knowledge is Knowledge.Own or Knowledge.OfThis;

    public MachineState Forget() => this with { Knowledge = Knowledge.None, State = 0 };
}
