using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>
/// The protocol of a machine: each state that it may be in is a typestate of its own, so that results and tests tell
/// the states apart. A call fails if it does in every state that comes to it.
/// </summary>
internal sealed class MachineProtocol : IFlowProtocol<MachineState>
{
    private readonly TypestateBody _body;
    private readonly TrackedMachine _tracked;
    private readonly Sharing _sharing;
    private readonly MachineCalls _calls;

    public MachineProtocol(TypestateBody body, TrackedMachine tracked)
    {
        _body = body;
        _tracked = tracked;
        _sharing = new Sharing(body, tracked);
        _calls = new MachineCalls(body, tracked);
    }

    public MachineState Initial => new(Knowledge.None, 0, _body.IsThisShared);

    public void Apply(FlowStep step, BasicBlock block, in PathState<MachineState> path, StepOutcome<MachineState> outcome)
    {
        IOperation operation = step.Operation;
        bool inLoop = _body.Graph.IsInLoop(block);
        switch (operation)
        {
            case IReturnOperation { Kind: OperationKind.YieldReturn }:
                PathState<MachineState> yielded = After(operation, path);
                outcome.Abandon(yielded);
                outcome.Continue(yielded);
                return;
            case IPropertyReferenceOperation { Instance: { } instance } property when IsState(property.Property):
                outcome.Continue(Read(_body.Evaluator.StorageOf(property, path.Facts), instance, property, inLoop, path));
                return;
            case IIsPatternOperation isPattern:
                ApplyOther(operation, inLoop, ReadIn(isPattern, inLoop, path), outcome);
                return;
            case IObjectCreationOperation creation when _body.MachineMadeBy(creation) is { } machine:
                ApplyCreation(creation, machine, inLoop, path, outcome);
                return;
            case IInvocationOperation call when AnswerCheck.Is(call.TargetMethod):
                CheckAnswer(call, path, outcome);
                return;
            case IInvocationOperation call when _body.CallOf(call) is { Changes: true } member:
                _calls.Apply(call, member, inLoop, path, outcome);
                return;
            case IInvocationOperation { TargetMethod.Name: "Dispose", Instance: { } disposed } call when IsScope(disposed, path):
                _calls.Dispose(call, disposed, inLoop, path, outcome);
                return;
            default:
                ApplyOther(operation, inLoop, path, outcome);
                return;
        }
    }

    private void ApplyOther(IOperation operation, bool inLoop, in PathState<MachineState> path, StepOutcome<MachineState> outcome)
    {
        PathState<MachineState> after = After(operation, path);
        if (_body.Throws.CanThrow(operation))
        {
            outcome.Throw(after.Note(TrailKind.Exception, operation.Syntax) with { Facts = after.Facts.Throwing(ThrownException.Any) });
        }

        if (_body.Transfer.Apply(operation, after.Facts, inLoop) is { } facts)
        {
            outcome.Continue(AfterTransfer(operation, inLoop, after with { Facts = facts }));
        }
        else if (operation is IInvocationOperation { TargetMethod: { } method } && FlowAttributes.DoesNotReturn(method) && !ProcessExit.Is(method))
        {
            outcome.Throw(after.Note(TrailKind.Throw, operation.Syntax) with { Facts = after.Facts.Throwing(ThrownException.Any) });
        }
    }

    private PathState<MachineState> After(IOperation operation, in PathState<MachineState> path)
    {
        MachineState state = _sharing.After(operation, path);
        PathState<MachineState> after = path with { State = state };
        return path.State.IsKnown && !state.IsKnown ? _tracked.Forgotten(_tracked.NumberOn(path.Facts), after) : after;
    }

    // What a nested function that may have been made already can see.
    private PathState<MachineState> AfterTransfer(IOperation operation, bool inLoop, in PathState<MachineState> path)
    {
        Facts facts = path.Facts;
        return path.State.IsAlone && _body.Captured.Hold((held, type) => _tracked.MayBe(held, type, facts), operation.Syntax, inLoop, facts, _body.Table)
            ? _tracked.Forgotten(_tracked.NumberOn(facts), path)
            : path;
    }

    private void ApplyCreation(
        IObjectCreationOperation creation, KnownMachine machine, bool inLoop, in PathState<MachineState> path, StepOutcome<MachineState> outcome)
    {
        if (_body.Transfer.Apply(creation, path.Facts, inLoop) is not { } facts)
        {
            return;
        }

        PathState<MachineState> after = path with { Facts = facts };
        int number = _body.Evaluator.Evaluate(creation, facts).Number;
        _body.Discovered[number] = machine;
        if (creation.Arguments.IsEmpty || !machine.Model.IsEnabled)
        {
            Start(machine.Model.Initial!.Value, number, after, outcome);
            return;
        }

        Value restored = _body.Evaluator.Evaluate(creation.Arguments[0].Value, facts);
        bool mayThrow = false;
        foreach (int state in machine.StatesIn(restored.Set))
        {
            bool isExclusive = machine.Model.States[state].Exclusive is not null;
            mayThrow |= isExclusive;
            if (!isExclusive && facts.Assume(restored, Constants.SetOf(machine.ValueOf(state))) is { } known)
            {
                Start(state, number, after with { Facts = number == _tracked.Number ? known : facts }, outcome);
            }
        }

        if (mayThrow)
        {
            outcome.Throw(path.Note(TrailKind.Exception, creation.Syntax) with { Facts = path.Facts.Throwing(ThrownException.Any) });
        }
    }

    private void Start(int state, int number, in PathState<MachineState> path, StepOutcome<MachineState> outcome) =>
        outcome.Continue(number == _tracked.Number ? _tracked.In(state, Knowledge.Own, number, path) : path);

    private void CheckAnswer(IInvocationOperation call, in PathState<MachineState> path, StepOutcome<MachineState> outcome)
    {
        Value answer = _body.Evaluator.Evaluate(call.Arguments[0].Value, path.Facts);
        ValueSet done = ValueSet.Of(BeginOutcomes.TransitionResultDone);
        if (path.Facts.Assume(answer, done) is { } passed)
        {
            outcome.Continue(path with { Facts = passed });
        }

        if (path.Facts.Assume(answer, done.Complement()) is { } failed)
        {
            outcome.Throw(path.Note(TrailKind.Exception, call.Syntax) with { Facts = failed.Throwing(ThrownException.Any) });
        }
    }

    private bool IsState(IPropertySymbol property) => _body.Context.Machines.Of(property.ContainingType, _body.Cancellation)?.IsState(property) == true;

    // Of a machine that others can reach each look may see another state.
    private PathState<MachineState> Read(int storage, IOperation instance, IOperation reader, bool inLoop, in PathState<MachineState> path) =>
        IsKnown(_body.Evaluator.Evaluate(instance, path.Facts).Number, path)
            ? path
            : path with { Facts = _body.Transfer.Store(storage, new Value(ValueSet.Of(reader.Type)), reader, path.Facts, inLoop) };

    private PathState<MachineState> ReadIn(IIsPatternOperation isPattern, bool inLoop, in PathState<MachineState> path)
    {
        int owner = _body.Evaluator.Evaluate(isPattern.Value, path.Facts).Number;
        return ReadIn(isPattern.Pattern, owner, inLoop, path);
    }

    private PathState<MachineState> ReadIn(IPatternOperation pattern, int owner, bool inLoop, PathState<MachineState> path)
    {
        if (pattern is IBinaryPatternOperation binary)
        {
            return ReadIn(binary.RightPattern, owner, inLoop, ReadIn(binary.LeftPattern, owner, inLoop, path));
        }

        if (pattern is INegatedPatternOperation negated)
        {
            return ReadIn(negated.Pattern, owner, inLoop, path);
        }

        foreach (IPropertySubpatternOperation member in Members(pattern))
        {
            int storage = _body.Evaluator.MemberOf(owner, member.Member);
            if (storage != 0 && member.Member is IPropertyReferenceOperation { Property: var property } && IsState(property) && !IsKnown(owner, path))
            {
                path = path with { Facts = _body.Transfer.Store(storage, new Value(ValueSet.Of(property.Type)), member, path.Facts, inLoop) };
            }
            else if (storage != 0)
            {
                path = ReadIn(member.Pattern, path.Facts.Read(storage, _body.Table), inLoop, path);
            }
        }

        return path;
    }

    private static IEnumerable<IPropertySubpatternOperation> Members(IPatternOperation pattern) =>
        pattern is IRecursivePatternOperation recursive ? recursive.PropertySubpatterns : ImmutableArray<IPropertySubpatternOperation>.Empty;

    private bool IsKnown(int machine, in PathState<MachineState> path) => path.State.IsKnown && _tracked.Is(machine, path.Facts);

    // What is disposed of by way of an interface may be a scope, too.
    private bool IsScope(IOperation disposed, in PathState<MachineState> path)
    {
        if (!path.State.IsKnown)
        {
            return false;
        }

        int number = _body.Evaluator.Evaluate(disposed, path.Facts).Number;
        return _tracked.IsKnownScope(number, path.Facts)
            || disposed.Type is { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic }
            || (_body.Context.Machines.ScopeOf(disposed.Type, _body.Cancellation) is { } scope && scope.Machine == _tracked.Machine);
    }
}
