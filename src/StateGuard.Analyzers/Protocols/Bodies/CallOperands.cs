using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Protocols.Bodies;

/// <summary>
/// The operands with which an operation runs a method. The language calls methods in many ways: by invocations,
/// creations, properties, operators and conversions.
/// </summary>
internal static class CallOperands
{
    /// <summary>The object on which the method runs; null where it is static or there is none.</summary>
    public static IOperation? InstanceOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Instance ?? ExtendedBy(invocation),
        IPropertyReferenceOperation property => property.Instance,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => property.Instance,
        _ => null,
    };

    /// <summary>What is passed for a parameter.</summary>
    public static IOperation? ArgumentOf(IOperation call, int ordinal) => call switch
    {
        IBinaryOperation binary => ordinal == 0 ? binary.LeftOperand : binary.RightOperand,
        ICompoundAssignmentOperation compound => ordinal == 0 ? compound.Target : compound.Value,
        IUnaryOperation unary => unary.Operand,
        IConversionOperation conversion => conversion.Operand,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment =>
            AccessPaths.ArgumentOf(property, ordinal)?.Value ?? assignment.Value,
        _ => AccessPaths.ArgumentOf(call, ordinal)?.Value,
    };

    /// <summary>What is passed for parameters that are written as such.</summary>
    public static IEnumerable<IArgumentOperation> ArgumentsOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => Enumerable.Empty<IArgumentOperation>(),
    };

    // A member of an extension block has its receiver among the arguments.
    private static IOperation? ExtendedBy(IInvocationOperation invocation)
    {
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.ContainingSymbol is INamedTypeSymbol)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
