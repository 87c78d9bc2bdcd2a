using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Machines.Declarations;

namespace StateGuard.Protocols.States;

/// <summary>A state that is stored in a field or property although no machine has allowed it.</summary>
/// <param name="Member">The field or property.</param>
/// <param name="Enum">The enum.</param>
/// <param name="Machine">Name of its machine.</param>
internal sealed record RawAssignment(ISymbol Member, INamedTypeSymbol Enum, string Machine)
{
    /// <summary>The raw assignments that an operation makes.</summary>
    /// <param name="operation">An assignment of any kind, or an increment.</param>
    /// <param name="body">The member whose body it is in.</param>
    public static IEnumerable<RawAssignment> In(IOperation operation, ISymbol body)
    {
        if (IsSetUp(operation, body))
        {
            yield break;
        }

        foreach ((IOperation target, IOperation? value) in Parts(operation))
        {
            if (Of(target) is { } assignment && (value is null || StateSource.IsMadeUp(value)))
            {
                yield return assignment;
            }
        }
    }

    // An object is set up with some state: that is where a machine starts from as well.
    private static bool IsSetUp(IOperation operation, ISymbol body)
    {
        if (body is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.PropertySet, IsInitOnly: var isInit } method
            && (isInit || method.MethodKind != MethodKind.PropertySet))
        {
            return true;
        }

        return operation.Parent is IObjectOrCollectionInitializerOperation;
    }

    // Without a value it is the old one that is counted on.
    private static IEnumerable<(IOperation Target, IOperation? Value)> Parts(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation simple:
                return [(simple.Target, simple.Value)];
            case ICoalesceAssignmentOperation coalesce:
                return [(coalesce.Target, coalesce.Value)];
            case ICompoundAssignmentOperation compound:
                return [(compound.Target, null)];
            case IIncrementOrDecrementOperation increment:
                return [(increment.Target, null)];
            case IDeconstructionAssignmentOperation { Target: ITupleOperation targets } deconstruction when ValuesOf(deconstruction.Value) is { } values
                && values.Elements.Length == targets.Elements.Length:
                return targets.Elements.Zip(values.Elements, (target, value) => (target, (IOperation?)value));
            default:
                return [];
        }
    }

    private static ITupleOperation? ValuesOf(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value as ITupleOperation;
    }

    private static RawAssignment? Of(IOperation target)
    {
        ISymbol? member = target switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation { Arguments.Length: 0 } property => property.Property,
            _ => null,
        };

        // A record is a value: it shows or carries a state, and does not live through it.
        if (member is null || member.ContainingType is { IsRecord: true } or { IsAnonymousType: true } or { IsTupleType: true } || StateType.Of(target.Type) is not { } states)
        {
            return null;
        }

        return AttributeNames.StateMachineOf(states) is { } attribute
            ? new RawAssignment(member, states, MachineNameReader.NameOf(states, attribute) ?? states.Name)
            : null;
    }
}
