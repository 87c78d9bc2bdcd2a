using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Obligations;

/// <summary>The lambda or function that an invoked delegate runs, where this body has made the delegate itself.</summary>
internal static class DelegateTarget
{
    public static IMethodSymbol? Of(IOperation operation, Facts facts, BodyModel body)
    {
        if (operation is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } instance })
        {
            return null;
        }

        int number = body.Evaluator.Evaluate(instance, facts).Number;
        if (number == 0 || body.Evaluator.Table.ValueOf(number) is not { Kind: ValueKind.Produced, Subject: ISimpleAssignmentOperation made })
        {
            return null;
        }

        IOperation value = made.Value;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IDelegateCreationOperation { Target: { } target }
            ? target switch
            {
                IFlowAnonymousFunctionOperation lambda => lambda.Symbol,
                IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } function => function.Method,
                _ => null,
            }
            : null;
    }
}
