using Microsoft.CodeAnalysis;
using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Contracts;

/// <summary>Reads off a begin's signature when it has begun.</summary>
internal static class BeginOutcomes
{
    /// <param name="method">The begin.</param>
    /// <param name="target">Which object the operation belongs to.</param>
    /// <param name="parameter">Ordinal of the parameter, where the target is one.</param>
    /// <param name="successWhen">The results that mean success, where somebody says so.</param>
    public static BeginAnswer Answer(IMethodSymbol method, EffectTarget target, int parameter, ValueSet? successWhen)
    {
        if (Of(method, target, successWhen) is { } outcome)
        {
            return new BeginAnswer(outcome, false, -1);
        }

        if (target == EffectTarget.Out && MayBeNull(method.Parameters[parameter].Type))
        {
            return new BeginAnswer(NotNull, true, -1);
        }

        // "void TryEnter(ref bool taken)": to return is no success yet.
        return method is { ReturnsVoid: true } && method.Name.StartsWith("Try", StringComparison.Ordinal)
            && method.Parameters.FirstOrDefault(candidate => candidate is { RefKind: RefKind.Ref, Type.SpecialType: SpecialType.System_Boolean }) is { } taken
                ? new BeginAnswer(new BeginOutcome(ValueSet.True, ValueSet.False), false, taken.Ordinal)
                : BeginAnswer.Returning;
    }

    /// <summary>Success is the wanted result, and failure any other.</summary>
    public static BeginOutcome Exactly(ValueSet wanted, ITypeSymbol result) => new(wanted, ValueSet.Of(result).Intersect(wanted.Complement()));

    private static BeginOutcome? Of(IMethodSymbol method, EffectTarget target, ValueSet? successWhen)
    {
        ITypeSymbol result = ResultOf(method.ReturnType);
        if (successWhen is not null)
        {
            return Exactly(successWhen, result);
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
            return Exactly(ValueSet.Of(TransitionResultDone), result);
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
