using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Machines.Behaviour;
using StateGuard.Machines.Models;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>What the calls of a machine's members do to the machine that is followed, and what is shown of them.</summary>
internal sealed class MachineCalls(TypestateBody body, TrackedMachine tracked)
{
    private readonly LookedAtState _looks = new(body, tracked);

    public void Apply(IInvocationOperation call, MachineCall member, bool inLoop, in PathState<MachineState> path, StepOutcome<MachineState> outcome)
    {
        int owner = body.Evaluator.Evaluate(call.Instance, path.Facts).Number;
        if (owner != 0 && member.Begins && !body.Discovered.ContainsKey(owner))
        {
            body.Discovered.Add(owner, member.Machine);
        }

        bool isFollowed = tracked.Is(owner, path.Facts);
        PathState<MachineState> before = path;
        if (!isFollowed && owner != 0 && owner == tracked.Number)
        {
            // A loop has come round to another machine of the same description.
            before = tracked.Forgotten(owner, path);
            isFollowed = true;
        }

        _looks.Judge(call, member, owner, before);
        bool isExact = isFollowed && (before.State.IsKnown || member.Kind == MachineCallKind.Enter);
        if (isExact ? RunsHooks(call, member) : body.Throws.CanThrow(call) || MayViolate(member))
        {
            Throw(call, isFollowed ? tracked.Forgotten(owner, before) : before, outcome);
        }

        if (body.Transfer.Apply(call, before.Facts, inLoop) is not { } facts)
        {
            return;
        }

        PathState<MachineState> after = before with { Facts = before.State.IsKnown && isFollowed ? facts : LookedAtState.Forget(call, member, owner, facts, body) };
        if (!isFollowed)
        {
            NoteOther(call, owner);
            bool mayBeOurs = IsPerhapsOurEnd(member, before.State) || (before.State.IsAlone && tracked.MayBe(owner, call.Instance!.Type, path.Facts));
            outcome.Continue(mayBeOurs ? tracked.Forgotten(tracked.NumberOn(facts), after) : after);
        }
        else if (before.State.IsKnown)
        {
            Follow(call, member, owner, before.State, after, outcome);
        }
        else
        {
            body.Verdicts.Of(call, tracked.Number).IsPossible = true;
            Begin(call, member, owner, after, outcome);
        }
    }

    /// <summary>A scope is disposed of: that of the machine that is followed, or nobody knows which.</summary>
    public void Dispose(IInvocationOperation call, IOperation disposed, bool inLoop, in PathState<MachineState> path, StepOutcome<MachineState> outcome)
    {
        int scope = body.Evaluator.Evaluate(disposed, path.Facts).Number;
        int machine = tracked.NumberOn(path.Facts);
        if (body.Transfer.Apply(call, path.Facts, inLoop) is not { } facts)
        {
            return;
        }

        PathState<MachineState> after = path with { Facts = facts };
        if (!tracked.IsKnownScope(scope, path.Facts))
        {
            Throw(call, tracked.Forgotten(machine, path), outcome);
            outcome.Continue(tracked.Forgotten(machine, after));
            return;
        }

        if (!tracked.IsScope(scope, path.Facts))
        {
            outcome.Continue(after);
            return;
        }

        after = after with { Facts = tracked.EmptyScope(scope, facts) };
        if (tracked.Machine.Model.States[path.State.State].Exclusive is null)
        {
            outcome.Continue(after);
        }
        else
        {
            End(path.State.State, machine, after, outcome);
        }
    }

    // A guard or an action may throw; what Enter itself throws is known from the state.
    private bool RunsHooks(IInvocationOperation call, MachineCall member) =>
        member.Kind == MachineCallKind.Enter ? member.Machine.Model.HasHooks || !body.HasTameHooks(member.Machine) : body.Throws.CanThrow(call);

    private static bool MayViolate(MachineCall member) =>
        member.Kind == MachineCallKind.End && member.Machine.Model is { IsEnabled: true, OnViolation: ViolationMode.Throw };

    private static void Throw(IInvocationOperation call, in PathState<MachineState> path, StepOutcome<MachineState> outcome) =>
        outcome.Throw(path.Note(TrailKind.Exception, call.Syntax) with { Facts = path.Facts.Throwing(ThrownException.Any) });

    // Only a machine that is made here is sure to be judged when it is followed itself.
    private void NoteOther(IInvocationOperation call, int owner)
    {
        Verdict verdict = body.Verdicts.Of(call, tracked.Number);
        if (owner != 0 && body.Table.ValueOf(owner) is { Kind: ValueKind.Produced, Subject: IOperation made } && body.MachineMadeBy(made) is not null)
        {
            verdict.Others.Add(owner);
        }
        else
        {
            verdict.IsPossible = true;
        }
    }

    // Another name may be the same machine's.
    private bool IsPerhapsOurEnd(MachineCall member, MachineState state) =>
        state.Knowledge == Knowledge.Held && member.Kind == MachineCallKind.End && member.Machine == tracked.Machine && member.Exclusive == state.State;

    private void Begin(IInvocationOperation call, MachineCall member, int owner, in PathState<MachineState> path, StepOutcome<MachineState> outcome)
    {
        bool isHeld = member.Begins && member.Machine.Model.IsEnabled && FixedPlace.Is(call.Instance, owner, body.Table)
            && body.HasTameHooks(member.Machine) && !body.HasDeferredEnd(member.Machine, member.Exclusive);
        if (!isHeld)
        {
            outcome.Continue(tracked.Forgotten(owner, path));
            return;
        }

        if (Answered(call, member, true, owner, path) is { } begun)
        {
            outcome.Continue(tracked.In(member.Exclusive, Knowledge.Held, owner, begun));
        }

        if (member.Kind == MachineCallKind.Enter)
        {
            Throw(call, tracked.Forgotten(owner, path), outcome);
        }
        else if (Answered(call, member, false, owner, path) is { } refused)
        {
            outcome.Continue(tracked.Forgotten(owner, refused));
        }
    }

    private void Follow(
        IInvocationOperation call, MachineCall member, int owner, MachineState state, in PathState<MachineState> path, StepOutcome<MachineState> outcome)
    {
        switch (member.Kind)
        {
            case MachineCallKind.Refresh:
                foreach (int rest in body.BehaviourOf(member.Machine).Refresh(state.State))
                {
                    Facts? facts = path.Facts.Assume(body.Evaluator.Evaluate(call, path.Facts), Constants.SetOf(member.Machine.ValueOf(rest)));
                    Settle(rest, owner, facts is null ? path : path with { Facts = facts }, outcome);
                }

                return;
            case MachineCallKind.End when !member.Machine.Model.IsEnabled:
                outcome.Continue(path);
                return;
            case MachineCallKind.End when state.State == member.Exclusive:
                End(member.Exclusive, owner, path, outcome);
                return;
            case MachineCallKind.End when member.Machine.Model.OnViolation == ViolationMode.Throw:
                Throw(call, path, outcome);
                return;
            case MachineCallKind.End:
                Settle(state.State, owner, path, outcome);
                return;
        }

        IReadOnlyList<Move> moves = MachineArguments.Moves(call, member, state.State, path.Facts, body);
        Judge(call, state.State, moves);
        foreach (Move move in moves)
        {
            bool isDone = move.Answer == Answer.Done;
            if (member.Kind == MachineCallKind.Enter && !isDone)
            {
                Throw(call, path, outcome);
            }
            else if (Answered(call, member, isDone, owner, path, move.Answer) is { } answered)
            {
                Settle(move.State, owner, answered, outcome);
            }
        }
    }

    private void Judge(IInvocationOperation call, int state, IReadOnlyList<Move> moves)
    {
        Verdict verdict = body.Verdicts.Of(call, tracked.Number);

        // What is compiled out is not wrong: the same code is built with the symbol as well.
        if (moves.Any(move => move.Answer is Answer.Done or Answer.Disabled))
        {
            verdict.IsPossible = true;
            return;
        }

        if (!verdict.Failures.TryGetValue(state, out SortedSet<Answer>? answers))
        {
            verdict.Failures.Add(state, answers = []);
        }

        answers.UnionWith(moves.Select(move => move.Answer));
    }

    // The path on which the call has answered so; null where it cannot have.
    private PathState<MachineState>? Answered(
        IInvocationOperation call, MachineCall member, bool isDone, int owner, in PathState<MachineState> path, Answer? answer = null)
    {
        Value result = body.Evaluator.Evaluate(call, path.Facts);
        switch (member.Kind)
        {
            case MachineCallKind.Enter:
                return path with { Facts = tracked.TieScope(result.Number, owner, path.Facts) };
            case MachineCallKind.TryEnter when path.Facts.Assume(result, ValueSet.OfBoolean(isDone)) is { } tried:
                int scope = body.Evaluator.Evaluate(call.Arguments[0].Value, tried).Number;
                return path with { Facts = isDone ? tracked.TieScope(scope, owner, tried) : tracked.EmptyScope(scope, tried) };
            case MachineCallKind.TryEnter:
                return null;
            default:
                ValueSet done = ValueSet.Of((int)Answer.Done);
                ValueSet set = answer is { } exact ? ValueSet.Of((int)exact) : isDone ? done : done.Complement();
                return path.Facts.Assume(result, set) is { } facts ? path with { Facts = facts } : null;
        }
    }

    private void End(int exclusive, int owner, in PathState<MachineState> path, StepOutcome<MachineState> outcome)
    {
        if (!path.State.IsAlone)
        {
            outcome.Continue(tracked.Forgotten(owner, path));
            return;
        }

        foreach (int rest in body.BehaviourOf(tracked.Machine).End(exclusive))
        {
            Settle(rest, owner, path, outcome);
        }
    }

    private void Settle(int state, int owner, in PathState<MachineState> path, StepOutcome<MachineState> outcome) =>
        outcome.Continue(body.HasTameHooks(tracked.Machine) ? tracked.In(state, path.State.Knowledge, owner, path) : tracked.Forgotten(owner, path));
}
