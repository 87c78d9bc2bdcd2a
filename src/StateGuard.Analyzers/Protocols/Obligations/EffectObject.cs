using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.Obligations;

/// <summary>Finds the object that a marked call's operation belongs to.</summary>
internal static class EffectObject
{
    /// <param name="effect">The mark.</param>
    /// <param name="operation">The step: the call, or the await of its task.</param>
    /// <param name="call">The call.</param>
    /// <param name="method">The marked method.</param>
    /// <param name="before">The facts before the call.</param>
    /// <param name="after">The facts after it.</param>
    /// <param name="evaluator">Evaluates the expressions of the body.</param>
    /// <returns>Number of the object; 0 where it has none.</returns>
    public static int Of(
        OperationEffect effect, IOperation operation, IOperation call, IMethodSymbol method, Facts before, Facts after, ValueEvaluator evaluator) =>
        KeyedObject(effect, call, OwnerOf(effect, operation, call, method, before, after, evaluator), before, evaluator);

    private static int OwnerOf(
        OperationEffect effect, IOperation operation, IOperation call, IMethodSymbol method, Facts before, Facts after, ValueEvaluator evaluator)
    {
        switch (effect.Target)
        {
            case EffectTarget.Receiver:
                return CallOperands.InstanceOf(call) is { } instance ? evaluator.Evaluate(instance, before).Number : 0;
            case EffectTarget.Argument:
                return evaluator.Evaluate(AccessPaths.ArgumentOf(call, effect.Parameter)?.Value, before).Number;
            case EffectTarget.Out:
                return evaluator.Evaluate(AccessPaths.ArgumentOf(call, effect.Parameter)?.Value, after).Number;
            case EffectTarget.Result:
                return evaluator.Evaluate(operation, after).Number;
            default:
                return evaluator.Table.OfType(effect.Terms.Owner ?? method.ContainingType);
        }
    }

    /// <summary>The facts with the result being the receiver, where a begin or end of its own type returns it, so that calls can be chained.</summary>
    public static Facts ReturnedBy(
        IOperation operation,
        IOperation call,
        IMethodSymbol method,
        IReadOnlyList<OperationEffect> effects,
        Facts before,
        Facts after,
        ValueEvaluator evaluator) =>
        call is IInvocationOperation && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType)
        && effects.Any(effect => effect is { Target: EffectTarget.Receiver, Kind: not EffectKind.Tell })
        && !effects.Any(effect => effect.Target == EffectTarget.Result)
        && CallOperands.InstanceOf(call) is { } instance && evaluator.Evaluate(instance, before).Number is not 0 and var receiver
            ? after.Bind(evaluator.Table.OfTemporary(operation), receiver)
            : after;

    // Operations with different keys are different: as if each belonged to an element of the object.
    private static int KeyedObject(OperationEffect effect, IOperation call, int owner, Facts facts, ValueEvaluator evaluator)
    {
        ValueTable table = evaluator.Table;
        foreach (int parameter in effect.Keys)
        {
            int key = evaluator.Evaluate(AccessPaths.ArgumentOf(call, parameter)?.Value, facts).Number;
            int element = table.OfElement(owner, key);
            owner = element == 0 ? 0 : table.Initial(element);
        }

        return owner;
    }
}
