using System.Globalization;
using StateGuard.Protocols.Contracts.External;

namespace StateGuard.Protocols.Contracts;

/// <summary>One thing that a method's attributes, or a pair of somebody else's API, say of it.</summary>
/// <param name="Kind">Whether it begins, ends or requires the operation.</param>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Target">Which object the operation belongs to.</param>
/// <param name="Parameter">Ordinal of the parameter, where the target is one.</param>
/// <param name="Outcome">What the result says of a begin's success; null where returning at all means success.</param>
/// <param name="IsReentrant">Whether begins are counted.</param>
/// <param name="IsAffine">Whether it must be ended on the thread that began it.</param>
/// <param name="IsOutcomeOfObject">Whether it is the object received, rather than the result, that tells the outcome.</param>
/// <param name="Keys">Ordinals of the parameters that tell operations of one object apart.</param>
internal sealed record OperationEffect(
    EffectKind Kind,
    string Operation,
    EffectTarget Target,
    int Parameter,
    BeginOutcome? Outcome,
    bool IsReentrant,
    bool IsAffine,
    bool IsOutcomeOfObject,
    IReadOnlyList<int> Keys)
{
    /// <summary>Ordinal of the <c>ref bool</c> parameter that tells the outcome; -1 where none does.</summary>
    public int TellingParameter { get; init; } = -1;

    /// <summary>What a pair says beyond that.</summary>
    public ExternalTerms Terms { get; init; } = ExternalTerms.None;

    /// <summary>Whether the begin can answer that it has not begun.</summary>
    public bool MayFail => Outcome is { Failure.IsNothing: false };

    /// <summary>The one result that says it has begun, as a number; null where there are several, or the result does not say it.</summary>
    public string? SingleSuccess => !IsOutcomeOfObject && TellingParameter < 0 && Outcome is { } outcome && outcome.Success.IsSingle(out long answer)
        ? answer.ToString(CultureInfo.InvariantCulture)
        : null;
}
