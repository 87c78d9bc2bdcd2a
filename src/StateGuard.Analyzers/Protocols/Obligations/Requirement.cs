using StateGuard.Flow.Simulation;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// A call that needs an open operation. That it is open must be shown: here, by a mark of the method that calls, or,
/// for a helper, by all of its callers.
/// </summary>
internal static class Requirement
{
    /// <returns>The path, which remembers what it needs of the callers.</returns>
    public static PathState<ObligationState> Judge(Site site, int owner, in PathState<ObligationState> path, BodyModel body)
    {
        ObligationState state = path.State;
        switch (state.Status)
        {
            case OperationStatus.Open:
                return path;
            case OperationStatus.Unknown when IsFromOutside(owner, body):
                if (body.Entry.IsOpenAtEntry(site.Operation) || body.Entry.IsCalledByUnknown)
                {
                    return path;
                }

                if (body.Entry.IsJudgedAtCallers)
                {
                    return path with { State = state with { Needs = true } };
                }

                break;
        }

        Site? cause = state.Status == OperationStatus.Closed ? body.Sites[state.Site] : null;
        body.Findings.Add(new Misuse(MisuseKind.RequiredNotOpen, site, cause, site.Call.Syntax));
        return path;
    }

    // What the body has made itself, nobody outside has begun anything on.
    private static bool IsFromOutside(int owner, BodyModel body) =>
        AccessPaths.Of(owner, body.Evaluator.Table, body.Graph.Body) is not null;
}
