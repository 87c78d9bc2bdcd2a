using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Contracts;

/// <summary>Which results of a begin mean that it has begun, and which that it has not. Others do not occur.</summary>
/// <param name="Success">Results of a begin that has begun.</param>
/// <param name="Failure">Results of one that has not.</param>
internal sealed record BeginOutcome(ValueSet Success, ValueSet Failure);
