using Microsoft.CodeAnalysis;
using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Contracts;

/// <summary>Reads off a begin's signature when it has begun.</summary>
internal static class BeginOutcomes
{
    public static BeginOutcome? Of(IMethodSymbol method, EffectTarget target, TypedConstant? successWhen)
    {
        ITypeSymbol result = ResultOf(method.ReturnType);
        ValueSet domain = ValueSet.Of(result);
        if (successWhen is { IsNull: false, Kind: not TypedConstantKind.Array } constant
            && Constants.TryConvert(constant.Value, out ValueSet wanted))
        {
            return new BeginOutcome(wanted, domain.Intersect(wanted.Complement()));
        }

        if (target == EffectTarget.Result)
        {
            return MayBeNull(result) ? NotNull : null;
        }

        if (result.SpecialType == SpecialType.System_Boolean)
        {
            return new BeginOutcome(ValueSet.True, ValueSet.False);
        }

        if (IsTransitionResult(result))
        {
            ValueSet done = ValueSet.Of((long)TransitionResultDone);
            return new BeginOutcome(done, domain.Intersect(done.Complement()));
        }

        return IsInteger(result) ? new BeginOutcome(ValueSet.Of(0), ValueSet.Negative) : null;
    }

    /// <summary>An object is begun when there is one.</summary>
    public static readonly BeginOutcome NotNull = new(ValueSet.NotNull, ValueSet.Null);

    /// <summary>Whether there may be no object; where the code is annotated, as the annotation says.</summary>
    public static bool MayBeNull(ITypeSymbol type) =>
        type.NullableAnnotation != NullableAnnotation.NotAnnotated && ValueSet.Of(type).MayBeNull;

    /// <summary>The value of <c>TransitionResult.Done</c>, part of the runtime's public contract.</summary>
    public const int TransitionResultDone = 1;

    public static bool IsTransitionResult(ITypeSymbol type) =>
        type is { Name: "TransitionResult", ContainingNamespace: { Name: "StateGuard", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What awaiting a call of this return type gives; the type itself where it is no task.</summary>
    public static ITypeSymbol ResultOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 1, ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } task
            ? task.TypeArguments[0]
            : type;

    private static bool IsInteger(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
}
