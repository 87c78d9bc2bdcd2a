using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>What an operation does to the facts, whatever protocol is followed.</summary>
internal sealed class FactsTransfer(FlowGraph graph, ValueEvaluator evaluator)
{
    private readonly ValueTable _table = evaluator.Table;

    /// <summary>The facts after the operation; null where it does not return.</summary>
    public Facts? Apply(IOperation operation, Facts facts, bool inLoop)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                return Keep(assignment, Assign(assignment.Target, evaluator.Evaluate(assignment.Value, facts), assignment, facts, inLoop), facts);
            case IFlowCaptureOperation capture:
                return graph.IsPlace(capture.Id, out _)
                    ? facts
                    : Store(_table.OfCapture(capture.Id), evaluator.Evaluate(capture.Value, facts), capture, facts, inLoop);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruction.Apply(deconstruction, facts, inLoop, this, evaluator);
            case ITupleOperation tuple:
                return Compose(tuple, facts, inLoop);
            case ICompoundAssignmentOperation { OperatorMethod: null } compound when compound.Type?.SpecialType == SpecialType.System_Boolean:
                Value combined = ComparisonEvaluator.OfLogic(
                    compound.OperatorKind, evaluator.Evaluate(compound.Target, facts), evaluator.Evaluate(compound.Value, facts));
                return Assign(compound.Target, combined, compound, facts, inLoop);
            case IAssignmentOperation assignment:
                return Step(assignment.Target, assignment, facts, inLoop);
            case IIncrementOrDecrementOperation increment:
                return Step(increment.Target, increment, facts, inLoop);
            case IIsPatternOperation isPattern:
                return PatternVariables.Declare(isPattern.Pattern, evaluator.Evaluate(isPattern.Value, facts), facts, inLoop, this, evaluator);
            case IAwaitOperation awaited:
                return BindResult(awaited, evaluator.Evaluate(awaited.Operation, facts), Interrupt(facts, inLoop, awaited), inLoop);
            case IInvocationOperation invocation:
                return Call(invocation, facts, inLoop);
            case IPropertyReferenceOperation property when !IsExtension(property.Property):
                return Receiver(property.Instance, facts);
            case IObjectCreationOperation creation:
                Facts? created = Arguments(creation.Arguments, Interrupt(facts, inLoop, creation), inLoop);
                return created is null ? null
                    : BindResult(creation, HandedOnResults.PassesOn(creation, out IOperation? source) ? evaluator.Evaluate(source, created) : new Value(ValueSet.NotNull), created, inLoop);
            default:
                return facts;
        }
    }

    /// <summary>Forgets the results that nobody can use after the statement.</summary>
    public Facts Forget(IReadOnlyList<IOperation>? temporaries, Facts facts)
    {
        foreach (IOperation temporary in temporaries ?? [])
        {
            facts = facts.Unbind(_table.OfTemporary(temporary));
        }

        return facts;
    }

    /// <summary>Forgets the locals that the branch leaves behind, unless a <c>finally</c> on its way may still use them.</summary>
    public Facts LeaveScopes(ControlFlowBranch branch, Facts facts)
    {
        if (branch.FinallyRegions.IsEmpty)
        {
            foreach (ControlFlowRegion region in branch.LeavingRegions)
            {
                foreach (ILocalSymbol local in region.Locals)
                {
                    facts = facts.Unbind(_table.OfVariable(local));
                }
            }
        }

        return facts;
    }

    /// <summary>Forgets what a handler cannot use: the results within statements, and the locals of the regions that an exception leaves.</summary>
    /// <param name="from">The innermost region in which it is thrown.</param>
    /// <param name="handler">The region that takes it.</param>
    /// <param name="facts">The facts where it is thrown.</param>
    public Facts Unwind(ControlFlowRegion from, ControlFlowRegion handler, Facts facts)
    {
        PersistentMap<int> bindings = facts.Bindings;
        facts.Bindings.ForEach((storage, _) => bindings = _table.StorageOf(storage).Kind == StorageKind.Temporary ? bindings.Remove(storage) : bindings);
        for (ControlFlowRegion? region = from; region is not null && region != handler.EnclosingRegion; region = region.EnclosingRegion)
        {
            foreach (ILocalSymbol local in region.Locals)
            {
                bindings = bindings.Remove(_table.OfVariable(local));
            }

            foreach (CaptureId capture in region.CaptureIds)
            {
                bindings = bindings.Remove(_table.OfCapture(capture));
            }
        }

        return ReferenceEquals(bindings, facts.Bindings) ? facts : new Facts(bindings, facts.Known, facts.Thrown);
    }

    /// <summary>Binds the result of an operation within its statement.</summary>
    public Facts BindResult(IOperation operation, Value value, Facts facts, bool inLoop) =>
        Store(_table.OfTemporary(operation), value, operation, facts, inLoop);

    /// <summary>What a storage holds after it was given a value that is known only as far as the set says.</summary>
    public Facts Store(int storage, Value value, IOperation producer, Facts facts, bool inLoop, int slot = 0)
    {
        if (storage == 0)
        {
            return facts;
        }

        if (value.Number != 0)
        {
            return Whatever.Copy(storage, value.Number, facts.Bind(storage, value.Number), _table);
        }

        int produced = _table.Produced(producer, slot);
        Facts fresh = inLoop ? Redefinition.Apply([produced], facts, _table) : facts;
        fresh = value.Condition is { } condition ? Whatever.Copy(storage, condition, fresh, _table) : fresh;
        return fresh.Bind(storage, produced).Learn(produced, new Fact(value.Set, value.Condition));
    }

    /// <summary>What storages hold after one operation has given each of them a value of which only the set is known.</summary>
    public Facts StoreAll(IReadOnlyList<(int Storage, ValueSet Set, int Slot)> writes, IOperation producer, Facts facts, bool inLoop)
    {
        if (inLoop && writes.Count > 0)
        {
            facts = Redefinition.Apply([.. writes.Select(write => _table.Produced(producer, write.Slot))], facts, _table);
        }

        PersistentMap<int> bindings = facts.Bindings;
        PersistentMap<Fact> known = facts.Known;
        foreach ((int storage, ValueSet set, int slot) in writes)
        {
            int produced = _table.Produced(producer, slot);
            bindings = bindings.Set(storage, produced);
            known = set.IsTop ? known.Remove(produced) : known.Set(produced, new Fact(set, null));
        }

        return writes.Count == 0 ? facts : new Facts(bindings, known, facts.Thrown);
    }

    /// <summary>The storage that an assignment to the expression changes, or 0.</summary>
    public int PlaceOf(IOperation target, Facts facts) => evaluator.StorageOf(target, facts);

    /// <summary>The facts after the arguments were passed: what may be written through is unknown.</summary>
    public Facts? Arguments(IEnumerable<IArgumentOperation> arguments, Facts facts, bool inLoop)
    {
        Facts? current = facts;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
            {
                int storage = PlaceOf(argument.Value, current);
                current = Store(storage, new Value(ValueSet.Of(argument.Parameter.Type)), argument, current, inLoop);
            }
            else if (argument.Parameter is { } parameter && FlowAttributes.DoesNotReturnIf(parameter) is { } unwanted)
            {
                current = current.Assume(evaluator.Evaluate(argument.Value, current), ValueSet.OfBoolean(!unwanted));
                if (current is null)
                {
                    return null;
                }
            }
        }

        return current;
    }

    /// <summary>Other code has run, and may have assigned what nested functions and other methods assign.</summary>
    public Facts Interrupt(Facts facts, bool inLoop, IOperation call)
    {
        List<(int, ValueSet, int)>? writes = null;
        int slot = ValueTable.FirstSlotOfOthers;
        foreach (ISymbol local in graph.Shared.WrittenByNestedFunctions)
        {
            int storage = _table.OfVariable(local);
            Renew(storage, facts.IsBound(storage, out int held) ? held : 0);
        }

        foreach (int storage in _table.ChangeableMembers)
        {
            Renew(storage, facts.Read(storage, _table));
        }

        return writes is null ? facts : StoreAll(writes, call, facts, inLoop);

        // Whatever it is that a storage holds, it may as well hold what the call has left there.
        void Renew(int storage, int held)
        {
            if (held == 0 || !_table.IsWhatever(held, storage) || !facts.FactOf(held).IsUnknown)
            {
                (writes ??= []).Add((storage, ValueSet.Top, slot));
            }

            slot--;
        }
    }

    private Facts? Call(IInvocationOperation invocation, Facts facts, bool inLoop)
    {
        if (FlowAttributes.DoesNotReturn(invocation.TargetMethod))
        {
            return null;
        }

        Facts? after = Receiver(invocation.Instance, facts) is { } called ? Arguments(invocation.Arguments, Interrupt(called, inLoop, invocation), inLoop) : null;
        if (after is null || invocation.TargetMethod.ReturnsVoid)
        {
            return after;
        }

        Value result = HandedOnResults.PassesOn(invocation, out IOperation? source)
            ? evaluator.Evaluate(source, after)
            : new Value(ValueSet.Of(invocation.Type));
        return BindResult(invocation, result, after, inLoop);
    }

    // Who is asked for something is not null; a null receiver ends the path here.
    private Facts? Receiver(IOperation? receiver, Facts facts) =>
        receiver is { Type.IsValueType: false } and not IInstanceReferenceOperation
            ? facts.Assume(evaluator.Evaluate(receiver, facts), ValueSet.NotNull)
            : facts;

    // What it extends may be null. The kind has a name only in later compilers.
    private static bool IsExtension(IPropertySymbol property) => property.ContainingType?.TypeKind > TypeKind.FunctionPointer;

    public Facts Assign(IOperation target, Value value, IOperation producer, Facts facts, bool inLoop) =>
        Store(PlaceOf(target, facts), value, producer, facts, inLoop);

    // A delegate holds its object, as a member does.
    private Facts Keep(ISimpleAssignmentOperation assignment, Facts after, Facts before)
    {
        if (BoundDelegate.Of(assignment.Value) is not { Instance: { } instance } reference)
        {
            return after;
        }

        int place = _table.OfMember(_table.Produced(assignment), reference.Method);
        int held = evaluator.Evaluate(instance, before).Number;
        return place == 0 || held == 0 ? after : after.Bind(place, held);
    }

    // In a loop a count has no end: it would be followed turn by turn, for nothing. That it goes up, or down, is enough.
    private Facts Step(IOperation target, IOperation step, Facts facts, bool inLoop)
    {
        ValueSet after = inLoop ? Arithmetic.AfterManySteps(step, evaluator, facts) : Arithmetic.AfterStep(step, evaluator, facts);
        return Store(PlaceOf(target, facts), new Value(after), step, facts, inLoop);
    }

    public Facts Forget(IOperation target, IOperation producer, Facts facts, bool inLoop) =>
        Store(PlaceOf(target, facts), new Value(ValueSet.Of(target.Type)), producer, facts, inLoop);

    // A tuple is a value whose elements are known one by one.
    private Facts Compose(ITupleOperation tuple, Facts facts, bool inLoop)
    {
        facts = BindResult(tuple, new Value(ValueSet.NotNull), facts, inLoop);
        int number = evaluator.Evaluate(tuple, facts).Number;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            Value element = evaluator.Evaluate(tuple.Elements[i], facts);
            facts = Store(TupleElements.StorageOf(number, tuple.Type, i, _table), element, tuple.Elements[i], facts, inLoop);
        }

        return facts;
    }
}
