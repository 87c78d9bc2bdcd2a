using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Flow.Evaluation;

/// <summary>A delegate made of a method and the object on which it will run.</summary>
internal static class BoundDelegate
{
    /// <summary>The method reference that an expression makes a delegate of; null where it does something else.</summary>
    public static IMethodReferenceOperation? Of(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IDelegateCreationOperation { Target: IMethodReferenceOperation reference } ? reference : null;
    }
}
