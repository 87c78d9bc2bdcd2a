using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>The typestate of one operation of one object, on one path, in relation to what it was at entry.</summary>
/// <param name="Status">What it is.</param>
/// <param name="Site">
/// Number of the call that made it so; for a closed operation the end, or the begin that failed.
/// </param>
/// <param name="First">What was done to it first.</param>
/// <param name="IsImplicit">Whether the path led through an exception that no <c>throw</c> in this body wrote.</param>
/// <param name="IsReported">Whether somebody was told already that it is left open.</param>
/// <param name="Needs">Whether it was relied on to be open before anything was done to it.</param>
/// <param name="Depth">
/// Of a counted operation: how many begins are open beyond the first; below zero, how many ends have answered to begins
/// from before the entry.
/// </param>
internal readonly record struct ObligationState(
    OperationStatus Status, int Site, FirstMove First, bool IsImplicit, bool IsReported, bool Needs, int Depth)
{
    /// <summary>Number of the last begin of a counted operation that was open already; 0 once one was ended.</summary>
    public int Inner { get; init; }

    /// <summary>
    /// Whether a begin has come round that has begun another object, while this one is held still. The two must not be
    /// taken for one where their paths meet.
    /// </summary>
    public bool IsOfEarlierTurn { get; init; }

    /// <summary>
    /// Whether the begin that has opened it has come round and was refused. Its answer was another then than on the
    /// paths that have just begun.
    /// </summary>
    public bool IsRefused { get; init; }

    /// <summary>What a member has told of the operation before anything was done to it: that it is open, or that it is not.</summary>
    public OperationStatus Told { get; init; }

    /// <summary>What is known of it: by what was done, or else by what was told.</summary>
    public OperationStatus Known => Status == OperationStatus.Unknown && First == FirstMove.None ? Told : Status;

    /// <summary>The begin to name when it is left open: what was begun last is to be ended first.</summary>
    public int Unended => Depth > 0 && Inner != 0 ? Inner : Site;
}
