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
    /// <summary>Whether begins are counted.</summary>
    public bool IsReentrant { get; init; }

    /// <summary>Whether it may be left open by an exception.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>Whether there is a way on which the caller's operation is ended.</summary>
    public bool MayEnd => Outcomes.Any(outcome => outcome.First == FirstMove.Ended);

    /// <summary>Whether it is begun whenever the call returns, and not only on some way that a caller need not take.</summary>
    public bool IsSureBegin => Outcomes.All(outcome => outcome.Exit != FlowExit.Normal || HasBegun(outcome));

    /// <summary>Whether what the call returns tells a caller if it has begun.</summary>
    public bool IsToldByResult => ResultWhere(begun: true) is { IsNothing: false } begun && !begun.Overlaps(ResultWhere(begun: false));

    /// <summary>Whether the call itself has put the object into a variable that it was passed.</summary>
    public bool IsPutThere => IsObjectNew && Object is { Root: PathRoot.Parameter, Members.Count: 0 };

    private ValueSet ResultWhere(bool begun) => Outcomes
        .Where(outcome => outcome.Exit == FlowExit.Normal && HasBegun(outcome) == begun)
        .Aggregate(ValueSet.Nothing, (known, outcome) => known.Union(outcome.Result));

    // A begin may have failed before: it was tried again, then.
    private static bool HasBegun(SummaryOutcome outcome) =>
        outcome.First == FirstMove.Began || outcome is { First: FirstMove.Failed, Status: OperationStatus.Open };

    public override string ToString() => $"{Operation}{(IsReentrant ? " counted" : "")} of {(IsObjectNew ? "new " : "")}{Object}: {string.Join(" | ", Outcomes)}";
}
