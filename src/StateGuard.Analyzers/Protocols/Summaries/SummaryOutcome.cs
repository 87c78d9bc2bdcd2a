using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;

namespace StateGuard.Protocols.Summaries;

/// <summary>One way in which a call can end, as far as one operation of one object goes.</summary>
/// <param name="Exit">Whether it returns or throws.</param>
/// <param name="First">What it does to the operation first.</param>
/// <param name="Status">What the operation is afterwards; unknown where it is as before.</param>
/// <param name="IsImplicit">Whether the way led through an exception that no <c>throw</c> in the body wrote.</param>
/// <param name="IsReported">Whether the body itself was told that it leaves the operation open.</param>
/// <param name="Needs">Whether the operation has to be open already for it.</param>
/// <param name="Result">What the call returns.</param>
/// <param name="Conditions">What was so when the body was entered.</param>
/// <param name="Writes">What certain places hold afterwards.</param>
internal sealed record SummaryOutcome(
    FlowExit Exit,
    FirstMove First,
    OperationStatus Status,
    bool IsImplicit,
    bool IsReported,
    bool Needs,
    ValueSet Result,
    IReadOnlyList<(AccessPath Path, ValueSet Set)> Conditions,
    IReadOnlyList<(AccessPath Path, ValueSet Set)> Writes)
{
    /// <summary>Of a counted operation: how many begins are open beyond the first, or below zero, how many of the caller's are ended.</summary>
    public int Depth { get; init; }

    /// <summary>What the body was told of the operation before it did anything to it: such a way is taken only where that is so.</summary>
    public OperationStatus Told { get; init; }

    /// <summary>The outcome of a call of which nothing is known but how it ends.</summary>
    public static SummaryOutcome Untouched(FlowExit exit) =>
        new(exit, FirstMove.None, OperationStatus.Unknown, false, false, false, ValueSet.Top, [], []);

    /// <summary>Whether a caller cannot tell the two apart but by what they return, what led to them and what they write.</summary>
    public bool IsSameWay(SummaryOutcome other) =>
        Exit == other.Exit && First == other.First && Status == other.Status
        && IsImplicit == other.IsImplicit && IsReported == other.IsReported && Needs == other.Needs && Depth == other.Depth && Told == other.Told;

    /// <summary>Whether the operation is as it was, as far as a caller that has not begun it can tell.</summary>
    public bool IsBalanced => !Needs && Depth == 0 && Status != OperationStatus.Open && First != FirstMove.Ended;

    public override string ToString() =>
        $"{Exit} {First} {Status}{(Depth == 0 ? "" : " " + Depth)}{(IsImplicit ? " implicit" : "")}{(IsReported ? " reported" : "")}{(Needs ? " needs" : "")}{(Told == OperationStatus.Unknown ? "" : " told " + Told)} -> {Result}"
        + $" if [{string.Join("; ", Conditions.Select(c => c.Path + " in " + c.Set))}]"
        + $" sets [{string.Join("; ", Writes.Select(w => w.Path + " to " + w.Set))}]";
}
