using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// A loop whose begin comes round to another object while the last one is held still, as locks are passed on along a
/// chain. A path that has come round and one that has just begun must not be taken for one where they meet.
/// </summary>
internal static class EarlierTurn
{
    /// <summary>The path behind a begin of another object than is followed: told apart if it is this begin that has opened the one that is.</summary>
    public static PathState<ObligationState> TellApart(
        OperationEffect effect, IOperation call, int owner, int tracked, ObligationKey? key, in PathState<ObligationState> path, BodyModel body) =>
        effect.Kind == EffectKind.Begin
        && owner != 0
        && key is { IsOfAnyObject: false } followed
        && followed.Operation == effect.Operation
        && path.State.Status == OperationStatus.Open
        && ReferenceEquals(body.Sites[path.State.Site].Call, call)
        && IsHeldBesides(call, tracked, path, body)
            ? path with { State = path.State with { IsOfEarlierTurn = true } }
            : path;

    /// <summary>
    /// Whether a variable has the object still that was followed so far, although the call gives another of the same
    /// description; the variable that receives the new one does not count.
    /// </summary>
    public static bool IsHeldBesides(IOperation call, int tracked, in PathState<ObligationState> path, BodyModel body)
    {
        if (path.State.Status != OperationStatus.Open)
        {
            return false;
        }

        IOperation? parent = call.Parent;
        while (parent is IConversionOperation or IAwaitOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        int receiver = parent is ISimpleAssignmentOperation assignment ? body.Transfer.PlaceOf(assignment.Target, path.Facts) : 0;
        bool isHeld = false;
        path.Facts.Bindings.ForEach((storage, held) => isHeld |= held == tracked && storage != receiver
            && body.Evaluator.Table.StorageOf(storage).Kind is StorageKind.Local or StorageKind.Variable or StorageKind.Member or StorageKind.Static);
        return isHeld;
    }
}
