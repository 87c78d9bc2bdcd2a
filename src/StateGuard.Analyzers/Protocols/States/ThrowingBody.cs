using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;

namespace StateGuard.Protocols.States;

/// <summary>Recognises code that does no more than throw, be it after a word to the log.</summary>
internal static class ThrowingBody
{
    /// <summary>Whether the value of an arm is none: it throws, or calls what never returns.</summary>
    public static bool Is(IOperation? value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        }

        return value is IThrowOperation || (value is IInvocationOperation call && FlowAttributes.DoesNotReturn(call.TargetMethod));
    }

    /// <summary>Whether the statements come, without a choice, to a throw.</summary>
    public static bool Is(ImmutableArray<IOperation> statements)
    {
        foreach (IOperation statement in statements)
        {
            switch (statement)
            {
                case IBlockOperation block when Is(block.Operations):
                case IThrowOperation:
                case IExpressionStatementOperation { Operation: var expression } when Is(expression):
                    return true;
                case IExpressionStatementOperation or IVariableDeclarationGroupOperation or IEmptyOperation or IBlockOperation { Operations.IsEmpty: true }:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
