using System.Collections.Generic;
using System.Linq;
using StateGuard.Machines.Emission;
using StateGuard.Machines.Models;

namespace StateGuard.Machines.Behaviour;

/// <summary>
/// What the calls of a machine's members can do in a known state. What guards say is not known, so each may hold or
/// not; of all else the answer is exact. Not safe for concurrent use.
/// </summary>
internal sealed class MachineBehaviour
{
    private static readonly ISet<int> None = new HashSet<int>();

    private readonly MachineModel _machine;
    private readonly Settling _settling;
    private readonly Routes _routes;

    public MachineBehaviour(MachineModel machine)
    {
        _machine = machine;
        _settling = new Settling(machine);
        _routes = new Routes(machine);
    }

    /// <summary>What a trigger does; null is an undefined one.</summary>
    public IReadOnlyList<Move> Fire(int state, string? trigger) => OfEnabled(state, () =>
        trigger is null
            ? [new Move(Answer.Invalid, state)]
            : Settled(state, rest => Fire(rest, trigger, _settling.Left(state))));

    /// <summary>What a request does; null is a goal that no state is.</summary>
    public IReadOnlyList<Move> Request(int state, int? goal) => OfEnabled(state, () =>
        goal is not { } wanted || !_machine.States[wanted].IsRequestable
            ? [new Move(Answer.Invalid, state)]
            : Settled(state, rest => Request(rest, wanted, _settling.Left(state))));

    /// <summary>What the begin of an exclusive state does.</summary>
    public IReadOnlyList<Move> Begin(int state, int exclusive) => OfEnabled(state, () =>
        Settled(state, rest => [rest == _machine.States[exclusive].Exclusive?.From ? new Move(Answer.Done, exclusive) : Rejection(rest)]));

    /// <summary>The states in which the end of an exclusive state leaves the machine that is in it.</summary>
    public IReadOnlyList<int> End(int exclusive) =>
        _machine.States[exclusive].Exclusive?.From is { } from ? [.. _settling.From(from, None)] : [exclusive];

    /// <summary>The states in which taking the automatic transitions leaves it.</summary>
    public IReadOnlyList<int> Refresh(int state) => _machine.IsEnabled ? [.. _settling.From(state, None)] : [state];

    private IReadOnlyList<Move> OfEnabled(int state, System.Func<IEnumerable<Move>> moves) =>
        _machine.IsEnabled ? [.. moves().Distinct()] : [new Move(Answer.Disabled, state)];

    private IEnumerable<Move> Settled(int state, System.Func<int, IEnumerable<Move>> moves) => _settling.From(state, None).SelectMany(moves);

    private IEnumerable<Move> Request(int state, int goal, ISet<int> left)
    {
        if (state == goal)
        {
            return [new Move(Answer.Done, state)];
        }

        foreach ((int reached, string trigger) in _routes.From(_machine.States[state], state))
        {
            if (reached == goal)
            {
                return Fire(state, trigger, left)
                    .Select(move => move.Answer == Answer.Done && move.State != goal ? move with { Answer = Answer.Busy } : move);
            }
        }

        return [Rejection(state)];
    }

    private IEnumerable<Move> Fire(int state, string trigger, ISet<int> left)
    {
        var moves = new List<Move>();
        bool isKnown = false;
        foreach (TransitionModel transition in _machine.States[state].Transitions)
        {
            if (transition.Trigger != trigger)
            {
                continue;
            }

            isKnown = true;
            moves.AddRange(_settling.From(transition.Target, left).Select(rest => new Move(Answer.Done, rest)));
            if (transition.Guard is null)
            {
                return moves;
            }
        }

        moves.Add(isKnown ? new Move(Answer.Refused, state) : Rejection(state));
        return moves;
    }

    private Move Rejection(int state) => new(_machine.States[state].Exclusive is null ? Answer.NotAllowed : Answer.Busy, state);
}
