using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Obligations;

/// <summary>What an invoked delegate runs, where this body has made the delegate itself.</summary>
/// <param name="Method">The lambda, local function or method.</param>
/// <param name="Receiver">Value number of the object on which the method runs; 0 where there is none.</param>
internal readonly record struct DelegateTarget(IMethodSymbol Method, int Receiver)
{
    public static DelegateTarget? Of(IOperation operation, Facts facts, BodyModel body)
    {
        if (operation is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } instance })
        {
            return null;
        }

        ValueTable table = body.Evaluator.Table;
        int number = body.Evaluator.Evaluate(instance, facts).Number;
        if (number == 0 || table.ValueOf(number) is not { Kind: ValueKind.Produced, Subject: ISimpleAssignmentOperation made })
        {
            return null;
        }

        if (BoundDelegate.Of(made.Value) is { } reference)
        {
            int place = reference.Instance is null ? 0 : table.OfMember(number, reference.Method);
            return new DelegateTarget(reference.Method, place != 0 && facts.IsBound(place, out int receiver) ? receiver : 0);
        }

        IOperation value = made.Value;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda } ? new DelegateTarget(lambda.Symbol, 0) : null;
    }
}
