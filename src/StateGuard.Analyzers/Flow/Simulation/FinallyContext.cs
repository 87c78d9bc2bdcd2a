using Microsoft.CodeAnalysis.FlowAnalysis;

namespace StateGuard.Flow.Simulation;

/// <summary>
/// Which way a <c>finally</c> was entered, and so where it goes on when it ends. The context is part of a node's
/// identity: Roslyn's graph holds one copy of each <c>finally</c>, the simulation one for each way in, and the
/// solver needs no special case.
/// </summary>
/// <param name="Region">The <c>finally</c> that is running.</param>
/// <param name="Branch">The branch under way; null where an exception is.</param>
/// <param name="Next">How many of the branch's <c>finally</c> regions have been entered.</param>
/// <param name="Outer">The context of the <c>finally</c> around this one, if this one lies in another.</param>
internal sealed record FinallyContext(ControlFlowRegion Region, ControlFlowBranch? Branch, int Next, FinallyContext? Outer)
{
    public bool Equals(FinallyContext? other) =>
        other is not null && ReferenceEquals(Region, other.Region) && ReferenceEquals(Branch, other.Branch)
        && Next == other.Next && Equals(Outer, other.Outer);

    public override int GetHashCode() =>
        (((Region.FirstBlockOrdinal * 397) ^ (Branch?.Source.Ordinal ?? -1)) * 397) ^ Next ^ ((Outer?.GetHashCode() ?? 0) * 31);
}
