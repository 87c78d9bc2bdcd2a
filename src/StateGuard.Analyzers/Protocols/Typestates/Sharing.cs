using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>
/// When other code comes to reach a machine, or to end what is held. A machine made here is followed as long as only
/// variables of this body, and fields of an object under construction, have it.
/// </summary>
internal sealed class Sharing(TypestateBody body, TrackedMachine tracked)
{
    /// <summary>What is known once the operation has run, as far as it hands the machine on.</summary>
    public MachineState After(IOperation operation, in PathState<MachineState> path)
    {
        MachineState state = path.State;
        if (!state.IsThisShared && SharesThis(operation, path.Facts))
        {
            state = state with { IsThisShared = true };
            state = state.Knowledge == Knowledge.OfThis ? state.Forget() : state;
        }

        if (state.Knowledge == Knowledge.Held)
        {
            return MayEnd(operation, state.State, path.Facts) ? state.Forget() : state;
        }

        if (!state.IsAlone)
        {
            return state;
        }

        return operation is ISimpleAssignmentOperation assignment && Holds(assignment.Value, path.Facts)
            ? AfterAssignment(assignment, state, path.Facts)
            : IsHandedOn(operation, path.Facts) ? state.Forget() : state;
    }

    private MachineState AfterAssignment(ISimpleAssignmentOperation assignment, MachineState state, Facts facts)
    {
        IOperation target = assignment.Target;
        if (target is IFlowCaptureReferenceOperation capture && body.Graph.IsPlace(capture.Id, out IOperation place))
        {
            target = place;
        }

        switch (target)
        {
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } when !assignment.IsRef:
            case IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, body.Graph.Body):
            case IDiscardOperation or IFlowCaptureReferenceOperation:
                return state;
            case IFieldReferenceOperation { Field.IsStatic: false, Instance: { } instance } when !state.IsThisShared && IsThis(instance, facts):
            case IPropertyReferenceOperation { Instance: { } owner } property when !state.IsThisShared && IsThis(owner, facts) && FixedPlace.IsAutomatic(property.Property):
                return state with { Knowledge = Knowledge.OfThis };
            default:
                return state.Forget();
        }
    }

    private bool IsHandedOn(IOperation operation, Facts facts) => operation switch
    {
        IInvocationOperation call => IsUnknownMember(call, facts) || (!IsHarmless(call.TargetMethod) && call.Arguments.Any(argument => Holds(argument.Value, facts))),
        IObjectCreationOperation creation => creation.Arguments.Any(argument => Holds(argument.Value, facts)),
        IPropertyReferenceOperation property => property.Arguments.Any(argument => Holds(argument.Value, facts))
            || (property.Instance is { } instance && tracked.Is(instance, facts) && !tracked.Machine.IsState(property.Property)),
        IConversionOperation { OperatorMethod: not null } or IConversionOperation { IsTryCast: true } => Holds(((IConversionOperation)operation).Operand, facts),
        IFlowAnonymousFunctionOperation lambda => IsCaptured(lambda, facts),
        _ => false,
    } || body.Hidden.In(operation).Any(use => Holds(use, facts));

    // The user's own members of the class may do anything with it; those of every object do nothing.
    private bool IsUnknownMember(IInvocationOperation call, Facts facts) =>
        call.Instance is { } instance && tracked.Is(instance, facts)
        && call.TargetMethod.ContainingType.SpecialType != SpecialType.System_Object
        && body.CallOf(call) is null or { Kind: MachineCallKind.Unknown };

    private bool MayEnd(IOperation operation, int exclusive, Facts facts)
    {
        if (body.Hidden.In(operation).Any(use => Holds(use, facts)))
        {
            return true;
        }

        IMethodSymbol? method = CallModel.MethodOf(operation);
        if (method is null || IsHarmless(method))
        {
            return false;
        }

        bool isReadable = body.Context.Ends.IsReadable(method.OriginalDefinition);
        bool isPassed = operation is IInvocationOperation call && call.Arguments.Any(argument => Holds(argument.Value, facts))
            || operation is IObjectCreationOperation creation && creation.Arguments.Any(argument => Holds(argument.Value, facts));
        return isReadable ? body.Context.Ends.Of(method, tracked.Machine, exclusive, body.Cancellation) : isPassed;
    }

    private bool Holds(IOperation value, Facts facts)
    {
        IOperation held = value;
        while (held is IConversionOperation { OperatorMethod: null } conversion)
        {
            held = conversion.Operand;
        }

        return tracked.MayBe(body.Evaluator.Evaluate(value, facts).Number, held.Type, facts);
    }

    private bool IsCaptured(IFlowAnonymousFunctionOperation lambda, Facts facts)
    {
        var names = new HashSet<string>();
        facts.Bindings.ForEach((storage, held) =>
        {
            if (body.Table.StorageOf(storage) is { Kind: StorageKind.Local or StorageKind.Variable, Subject: ISymbol variable }
                && tracked.MayBe(held, TypeOf(variable), facts))
            {
                names.Add(variable.Name);
            }
        });
        return names.Count > 0 && lambda.Syntax.DescendantTokens().Any(token => names.Contains(token.ValueText));
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable is ILocalSymbol local ? local.Type : (variable as IParameterSymbol)?.Type;

    private bool SharesThis(IOperation operation, Facts facts) => operation switch
    {
        IInvocationOperation call => (call.Instance is { } instance && IsThis(instance, facts) && call.TargetMethod.ContainingType.SpecialType != SpecialType.System_Object)
            || call.Arguments.Any(argument => IsThis(argument.Value, facts)),
        IObjectCreationOperation creation => creation.Arguments.Any(argument => IsThis(argument.Value, facts)),
        IPropertyReferenceOperation { Instance: { } owner } property => IsThis(owner, facts) && !FixedPlace.IsAutomatic(property.Property),
        ISimpleAssignmentOperation assignment => IsThis(assignment.Value, facts),
        IFlowAnonymousFunctionOperation or IDelegateCreationOperation => true,
        _ => false,
    } || body.Hidden.In(operation).Count > 0;

    private bool IsThis(IOperation value, Facts facts) => body.Evaluator.Evaluate(value, facts).Number is not 0 and var number
        && (number == facts.Read(body.Table.This, body.Table) || (body.Table.ValueOf(number).Kind == ValueKind.Joined && value.Type is not { IsValueType: true }));

    // They look at the reference, and keep nothing.
    private static bool IsHarmless(IMethodSymbol method) =>
        method is { Name: "ReferenceEquals" or "Equals", ContainingType.SpecialType: SpecialType.System_Object }
        || method is { Name: "KeepAlive", ContainingType.Name: "GC" }
        || method is { Name: "ThrowIfNull", ContainingType.Name: "ArgumentNullException" }
        || (method.ContainingType is { Name: "Monitor", ContainingNamespace.Name: "Threading" } && method.Name is "Enter" or "TryEnter" or "Exit" or "IsEntered");

}
