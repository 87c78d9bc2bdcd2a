using Microsoft.CodeAnalysis;
using StateGuard.Flow.Values;
using StateGuard.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>How a begin that a pair names says whether it has begun: by its signature, or as the option <c>success</c> has it.</summary>
internal static class PairAnswer
{
    public static BeginAnswer Of(IMethodSymbol method, EffectTarget target, int parameter, PairLine line)
    {
        BeginAnswer answer = line.Option("success") is { } success
            ? Wanted(method, target, success)
            : BeginOutcomes.Answer(method, target, parameter, null);
        return line.IsSure && answer.Outcome is { } outcome ? answer with { Outcome = outcome with { Failure = ValueSet.Nothing } } : answer;
    }

    /// <summary>What is wrong with the value of <c>success</c> for this method; null where nothing is.</summary>
    public static string? Fault(IMethodSymbol method, EffectTarget target, PairOption success)
    {
        ITypeSymbol result = BeginOutcomes.ResultOf(method.ReturnType);
        switch (success.Value)
        {
            case "always":
                return null;
            case "nonnull":
                return target == EffectTarget.Out || ValueSet.Of(result).MayBeNull && !method.ReturnsVoid ? null : $"what '{method.Name}' gives is never null";
            case "true" or "false":
                return result.SpecialType == SpecialType.System_Boolean ? null : $"'{method.Name}' does not return a bool";
            default:
                return ConstantOf(result, success.Value) is null ? $"{Quotation.Of(success.Value)} is nothing that '{method.Name}' returns" : null;
        }
    }

    private static BeginAnswer Wanted(IMethodSymbol method, EffectTarget target, PairOption success)
    {
        ITypeSymbol result = BeginOutcomes.ResultOf(method.ReturnType);
        switch (success.Value)
        {
            case "always":
                return BeginAnswer.Returning;
            case "nonnull":
                return new BeginAnswer(BeginOutcomes.NotNull, target == EffectTarget.Out, -1);
            case "true" or "false":
                return new BeginAnswer(BeginOutcomes.Exactly(ValueSet.OfBoolean(success.Value == "true"), result), false, -1);
            default:
                return ConstantOf(result, success.Value) is { } constant
                    ? new BeginAnswer(BeginOutcomes.Exactly(ValueSet.Of(constant), result), false, -1)
                    : BeginAnswer.Returning;
        }
    }

    private static long? ConstantOf(ITypeSymbol result, string text)
    {
        bool isEnum = result.TypeKind == TypeKind.Enum;
        if (PairOptions.TryNumber(text, out long number))
        {
            return isEnum || result.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 ? number : null;
        }

        return isEnum
            && result.GetMembers(text).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true, ConstantValue: { } value }
            && Constants.TryNumber(value, out long constant)
            ? constant
            : null;
    }
}
