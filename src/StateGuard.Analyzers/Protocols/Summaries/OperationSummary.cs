using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;

namespace StateGuard.Protocols.Summaries;

/// <summary>What a call does to one operation of one object, as a relation between before and after.</summary>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Object">The object it belongs to.</param>
/// <param name="IsObjectNew">Whether the call itself has put the object there.</param>
/// <param name="Outcomes">Every way in which the call can end.</param>
/// <param name="Begin">Where the body begins it, innermost; null where it does not.</param>
internal sealed record OperationSummary(
    string Operation,
    AccessPath Object,
    bool IsObjectNew,
    IReadOnlyList<SummaryOutcome> Outcomes,
    BeginOrigin? Begin)
{
    private bool? _isInPassing;
    private bool? _isTaken;

    /// <summary>Whether begins are counted.</summary>
    public bool IsReentrant { get; init; }

    /// <summary>Whether it may be left open by an exception.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>Whether there is a way on which the caller's operation is ended.</summary>
    public bool MayEnd => Outcomes.Any(outcome => outcome.First == FirstMove.Ended);

    /// <summary>Whether it is begun whenever the call returns, and not only on some way that a caller need not take.</summary>
    public bool IsSureBegin => Outcomes.All(outcome => outcome.Exit != FlowExit.Normal || HasBegun(outcome));

    /// <summary>
    /// Whether a caller that calls nothing else has a reason to follow the operation: it can be left open, or done something wrong to.
    /// One that is left as it is found, and begun and ended on some ways only, is nothing to lean on. A large part of a program may come
    /// to such a helper. What is ended on some ways only concerns a caller's caller, if he knows the object.
    /// </summary>
    /// <param name="isKnownToCaller">Whether the object is one that the caller of the body can name.</param>
    public bool IsWorthFollowing(bool isKnownToCaller) => isKnownToCaller ? !(_isInPassing ??= IsTaken(mayEnd: false)) : !(_isTaken ??= IsTaken(mayEnd: true));

    /// <summary>Whether what the call returns tells a caller if it has begun.</summary>
    public bool IsToldByResult => ResultWhere(begun: true) is { IsNothing: false } begun && !begun.Overlaps(ResultWhere(begun: false));

    /// <summary>Whether the call itself has put the object into a variable that it was passed.</summary>
    public bool IsPutThere => IsObjectNew && Object is { Root: PathRoot.Parameter, Members.Count: 0 };

    private bool IsTaken(bool mayEnd) =>
        !IsSureBegin && !IsToldByResult
        && !Outcomes.All(outcome => outcome.Exit != FlowExit.Normal || outcome.First == FirstMove.Ended)
        && Outcomes.All(outcome => outcome.IsBalanced || (mayEnd && outcome is { First: FirstMove.Ended, Status: not OperationStatus.Open, Depth: <= 0, Needs: false }));

    private ValueSet ResultWhere(bool begun) => Outcomes
        .Where(outcome => outcome.Exit == FlowExit.Normal && HasBegun(outcome) == begun)
        .Aggregate(ValueSet.Nothing, (known, outcome) => known.Union(outcome.Result));

    // A begin may have failed before: it was tried again, then.
    private static bool HasBegun(SummaryOutcome outcome) =>
        outcome.First == FirstMove.Began || outcome is { First: FirstMove.Failed, Status: OperationStatus.Open };

    public override string ToString() => $"{Operation}{(IsReentrant ? " counted" : "")} of {(IsObjectNew ? "new " : "")}{Object}: {string.Join(" | ", Outcomes)}";
}
