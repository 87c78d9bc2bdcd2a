namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <summary>One moment of one execution, as far as one operation goes.</summary>
/// <param name="Status">What the operation is.</param>
/// <param name="Site">The call that made it so.</param>
/// <param name="IsImplicit">Whether an exception was taken that no <c>throw</c> of the method wrote.</param>
/// <param name="Locals">The values of all locals, four bits each.</param>
internal readonly record struct State(Status Status, int Site, bool IsImplicit, ulong Locals)
{
    public int this[int variable] => (int)(Locals >> (variable * 4)) & 15;

    public State With(int variable, int value) => this with { Locals = (Locals & ~(15UL << (variable * 4))) | ((ulong)value << (variable * 4)) };
}
