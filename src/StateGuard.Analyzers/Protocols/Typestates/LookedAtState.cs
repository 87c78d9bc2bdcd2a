using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Machines.Models;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>
/// Finds, at a call, the look at the state that has decided the way to it. Each look at a machine that others can
/// reach gives a value of its own; where that value is known to be one of some states only, the path was tested by it.
/// </summary>
internal sealed class LookedAtState(TypestateBody body, TrackedMachine tracked)
{
    public void Judge(IInvocationOperation call, MachineCall member, int owner, in PathState<MachineState> path)
    {
        if (!member.Answers || owner == 0 || member.Machine.Model is { IsEnabled: false } or { Locking: LockingMode.None })
        {
            return;
        }

        bool isFollowed = tracked.Is(owner, path.Facts);
        if (isFollowed && path.State.IsKnown)
        {
            body.TestedActions.Excuse(call);
        }
        else if (IsJudgedHere(owner, isFollowed) && LookAt(member, owner, path.Facts) is { } look && IsUnexamined(call))
        {
            body.TestedActions.Add(look, call);
        }
    }

    /// <summary>The facts after a call that may have changed the state: no look before it counts, but what a refresh answers is one.</summary>
    public static Facts Forget(IInvocationOperation call, MachineCall member, int owner, Facts facts, TypestateBody body)
    {
        int place = body.Table.OfMember(owner, member.Machine.State);
        int seen = member.Kind == MachineCallKind.Refresh ? body.Evaluator.Evaluate(call, facts).Number : 0;
        return place == 0 ? facts : seen == 0 ? facts.Unbind(place) : facts.Bind(place, seen);
    }

    // What is made here may be nobody else's, which only following it tells; of what is joined nobody can tell.
    private bool IsJudgedHere(int owner, bool isFollowed) => body.Table.ValueOf(owner) switch
    {
        { Kind: ValueKind.Produced, Subject: IObjectCreationOperation } => isFollowed,
        { Kind: ValueKind.Produced or ValueKind.Initial } => tracked.Number == 0,
        _ => false,
    };

    private IOperation? LookAt(MachineCall member, int owner, Facts facts)
    {
        int place = body.Table.OfMember(owner, member.Machine.State);
        return place != 0 && facts.IsBound(place, out int value)
            && body.Table.ValueOf(value) is { Kind: ValueKind.Produced, Subject: IOperation look }
            && !ValueSet.Of(member.Machine.State.Type).IsSubsetOf(body.Table.FactOf(value, facts).Set)
                ? look
                : null;
    }

    private bool IsUnexamined(IInvocationOperation call)
    {
        if (CallModel.IsResultIgnored(call))
        {
            return true;
        }

        IOperation? use = call.Parent;
        while (use is IConversionOperation or IParenthesizedOperation)
        {
            use = use.Parent;
        }

        return use is ISimpleAssignmentOperation assignment && assignment.Target switch
        {
            IDiscardOperation => true,
            ILocalReferenceOperation local => !IsRead(local.Local),
            _ => false,
        };
    }

    private bool IsRead(ILocalSymbol local) => body.Graph.Graph.OriginalOperation.Descendants().Any(operation =>
        operation is ILocalReferenceOperation { Parent: var parent } reference
        && SymbolEqualityComparer.Default.Equals(reference.Local, local)
        && !(parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, reference)));
}
