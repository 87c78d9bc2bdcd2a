using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>The two-state machine of an obligation, related to what it was at entry.</summary>
internal static class ObligationMoves
{
    /// <summary>Counted begins are told apart up to this depth.</summary>
    private const int MaxDepth = 8;

    /// <summary>One more begin of a counted operation that is open.</summary>
    public static ObligationState Nest(ObligationState state) => state with { Depth = Math.Min(state.Depth + 1, MaxDepth) };

    public static ObligationState Begin(ObligationState state, int site) => state with
    {
        Status = OperationStatus.Open,
        Site = site,
        First = First(state, FirstMove.Began),
        IsReported = false,
    };

    public static ObligationState Fail(ObligationState state, int site) => state with
    {
        Status = OperationStatus.Closed,
        Site = site,
        First = First(state, FirstMove.Failed),
    };

    public static ObligationState End(ObligationState state, int site) => state.Depth > 0
        ? state with { Depth = state.Depth - 1 }
        : state with
        {
            Status = OperationStatus.Closed,
            Site = site,
            First = First(state, FirstMove.Ended),
            IsReported = false,
        };

    /// <summary>What a helper does, seen from its caller.</summary>
    public static ObligationState Follow(ObligationState state, SummaryOutcome outcome, int site, bool isCounted)
    {
        if (state.Status == OperationStatus.Open && outcome.First == FirstMove.Began)
        {
            // What is begun while it is open is open once, or once more.
            return isCounted && outcome.Status == OperationStatus.Open ? Nest(state) : state;
        }

        if (isCounted && state.Status == OperationStatus.Open && outcome.First == FirstMove.Ended)
        {
            return outcome.Status == OperationStatus.Open ? state : End(state, site);
        }

        ObligationState next = state with { First = First(state, outcome.First) };
        return outcome.Status switch
        {
            OperationStatus.Open => next with { Status = OperationStatus.Open, Site = site, IsReported = outcome.IsReported },
            OperationStatus.Closed => next with { Status = OperationStatus.Closed, Site = site, IsReported = false },
            _ => next,
        };
    }

    private static FirstMove First(ObligationState state, FirstMove move) => state.First == FirstMove.None ? move : state.First;
}
