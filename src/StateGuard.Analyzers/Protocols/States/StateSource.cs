using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Protocols.States;

/// <summary>
/// Whether a state is made up where it is stored, be it by its name or by counting. What was read from a machine, from
/// <c>TryGetNext</c> or <c>TryParse</c>, from another object or from a store, is a copy of what was decided elsewhere.
/// </summary>
internal static class StateSource
{
    public static bool IsMadeUp(IOperation? value) => IsMadeUp(value, new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default));

    private static bool IsMadeUp(IOperation? value, HashSet<ILocalSymbol> seen)
    {
        if (value is { ConstantValue: { HasValue: true } constant })
        {
            return constant.Value is not null;
        }

        return value switch
        {
            IConversionOperation { Operand: var operand } => IsMadeUp(operand, seen),
            IParenthesizedOperation parenthesized => IsMadeUp(parenthesized.Operand, seen),
            IDefaultValueOperation { Type.IsValueType: true } or IBinaryOperation or IUnaryOperation or IIncrementOrDecrementOperation or ICompoundAssignmentOperation => true,
            IConditionalOperation conditional => IsMadeUp(conditional.WhenTrue, seen) || IsMadeUp(conditional.WhenFalse, seen),
            ISwitchExpressionOperation choice => choice.Arms.Any(arm => IsMadeUp(arm.Value, seen)),
            ICoalesceOperation coalesce => IsMadeUp(coalesce.Value, seen) || IsMadeUp(coalesce.WhenNull, seen),
            IAssignmentOperation assignment => IsMadeUp(assignment.Value, seen),
            IParameterReferenceOperation { Parameter: var parameter } => IsRaw(parameter),
            ILocalReferenceOperation { Local: var local } => seen.Add(local) && ValuesOf(local, value).Any(given => IsMadeUp(given, seen)),
            _ => false,
        };
    }

    // Whoever calls a method hands in any state; of these callers another place judges, or it is the machine itself.
    private static bool IsRaw(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol method
        && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation
        && method is not { PartialDefinitionPart: not null, Name: "OnTransitioned" or "OnViolated" };

    private static IEnumerable<IOperation?> ValuesOf(ILocalSymbol local, IOperation use)
    {
        IOperation root = use;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        foreach (IOperation operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local):
                    yield return declarator.GetVariableInitializer()?.Value;
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target } assignment when SymbolEqualityComparer.Default.Equals(target.Local, local):
                    yield return assignment is ISimpleAssignmentOperation ? assignment.Value : assignment;
                    break;
                case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation counted } when SymbolEqualityComparer.Default.Equals(counted.Local, local):
                    yield return operation;
                    break;
            }
        }
    }
}
