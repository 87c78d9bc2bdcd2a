using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>The two-state machine of an obligation, related to what it was at entry.</summary>
internal static class ObligationMoves
{
    /// <summary>Counted begins are told apart up to this depth.</summary>
    private const int MaxDepth = 4;

    /// <summary>Ends that answer to begins from before the entry are told apart down to this depth.</summary>
    private const int MinDepth = -2;

    /// <summary>One more begin of a counted operation that is open. Where too many are to be told apart, nothing is known any more.</summary>
    public static ObligationState Nest(ObligationState state, int site) =>
        state.Depth < MaxDepth ? state with { Depth = state.Depth + 1, Inner = site } : Escape.Release(state);

    public static ObligationState Begin(ObligationState state, int site) => state is { Status: OperationStatus.Unknown, Depth: < 0 }
        ? state with { Depth = state.Depth + 1 }
        : state with
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

    /// <summary>A begin whose answer is not there yet.</summary>
    public static ObligationState Await(ObligationState state) => Escape.Release(state) with { First = First(state, FirstMove.Failed) };

    public static ObligationState End(ObligationState state, int site) => state is { Status: OperationStatus.Open, Depth: > 0 }
        ? state with { Depth = state.Depth - 1, Inner = 0 }
        : state with
        {
            Status = OperationStatus.Closed,
            Site = site,
            First = First(state, FirstMove.Ended),
            IsReported = false,
            Depth = 0,
            IsOfEarlierTurn = false,
            IsRefused = false,
        };

    /// <summary>The end of what was begun first, so that what was begun inside stays open.</summary>
    public static ObligationState EndOuter(ObligationState state) => state with { Depth = state.Depth - 1, Site = state.Inner, Inner = 0 };

    /// <summary>The end of everything, however often it was begun.</summary>
    public static ObligationState EndAll(ObligationState state, int site) => state.Status == OperationStatus.Open
        ? End(state with { Depth = 0 }, site)
        : state with { Status = OperationStatus.Unknown, Depth = MinDepth, Site = 0, First = First(state, FirstMove.Ended) };

    /// <summary>
    /// The end of what the caller may have begun any number of times: one time less. A begin that follows restores it.
    /// </summary>
    public static ObligationState GiveBack(ObligationState state) => state with
    {
        Status = OperationStatus.Unknown,
        Depth = Math.Max((state.Status == OperationStatus.Unknown ? state.Depth : 0) - 1, MinDepth),
        Site = 0,
        First = First(state, FirstMove.Ended),
    };

    /// <summary>
    /// What a body has done to a counted operation that its caller may have open: begun and ended, it is as it was.
    /// </summary>
    public static ObligationState Restored(ObligationState state) => state is { First: FirstMove.Began, Status: OperationStatus.Closed }
        ? state with { First = FirstMove.None, Status = OperationStatus.Unknown, Site = 0 }
        : state;

    /// <summary>What a helper does, seen from its caller.</summary>
    /// <param name="state">What the operation is before.</param>
    /// <param name="outcome">What the helper does.</param>
    /// <param name="site">Number of the call.</param>
    /// <param name="isCounted">Whether begins are counted, so that what the helper begins and ends leaves the caller's as it is.</param>
    public static ObligationState Follow(ObligationState state, SummaryOutcome outcome, int site, bool isCounted)
    {
        if (!isCounted && state.Status == OperationStatus.Open && outcome.First == FirstMove.Began)
        {
            // What is begun while it is open is open once.
            return state;
        }

        if (state.Status == OperationStatus.Closed && outcome is { First: FirstMove.Began, Status: OperationStatus.Closed })
        {
            // Begun and ended in between: to tell apart which of many such calls came last would cost more than it says.
            return state;
        }

        if (!isCounted && state.Status == OperationStatus.Open && outcome is { First: FirstMove.Failed, Status: OperationStatus.Closed })
        {
            // A begin that fails closes nothing.
            return state;
        }

        if (state.Status == OperationStatus.Closed && outcome is { First: FirstMove.Failed, Status: OperationStatus.Unknown })
        {
            return Await(state);
        }

        ObligationState next = state with { First = First(state, outcome.First) };
        for (int depth = outcome.Status == OperationStatus.Unknown ? outcome.Depth : 0; depth < 0; depth++)
        {
            next = next.Status == OperationStatus.Unknown ? GiveBack(next) : End(next, site);
        }

        if (isCounted && state.Status == OperationStatus.Open && outcome.First is FirstMove.Began or FirstMove.Failed)
        {
            return outcome.Status == OperationStatus.Open ? Nest(next with { Depth = next.Depth + outcome.Depth }, site) : next;
        }

        return outcome.Status switch
        {
            OperationStatus.Open => next with { Status = OperationStatus.Open, Site = site, IsReported = outcome.IsReported, Depth = Math.Max(next.Depth, outcome.Depth) },
            OperationStatus.Closed => next with { Status = OperationStatus.Closed, Site = site, IsReported = false, Depth = 0 },
            _ => next,
        };
    }

    private static FirstMove First(ObligationState state, FirstMove move) => state.First == FirstMove.None ? move : state.First;
}
