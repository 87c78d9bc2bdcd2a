using Microsoft.CodeAnalysis;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// Tells a body that acquires, <c>Begin(); if (bad) { End(); return false; } return true;</c>, from one that forgets an end:
/// it keeps what a mark on it would promise.
/// </summary>
internal static class Acquisition
{
    public static bool Is(SimulationResult<ObligationState> result, IMethodSymbol method, BodyModel body)
    {
        BeginOutcome? outcome = BeginOutcomes.Answer(method, EffectTarget.Receiver, -1, null).Outcome;
        return result.Exits.Any(exit => exit is { Exit: FlowExit.Normal, Path.State.Status: OperationStatus.Open })
            && result.Exits.All(exit => exit.Exit == FlowExit.Normal
                ? Fits(exit.Path, outcome, body)
                : exit.Path.State is not { Status: OperationStatus.Open, IsImplicit: false });
    }

    private static bool Fits(in PathState<ObligationState> path, BeginOutcome? outcome, BodyModel body)
    {
        bool isOpen = path.State.Status == OperationStatus.Open;
        return outcome is null ? isOpen : !body.ResultOf(path.Facts).Overlaps(isOpen ? outcome.Failure : outcome.Success);
    }
}
