namespace StateGuard.Analyzers.Tests.Machines.Randomized;

/// <summary>A state; an exclusive one where it has a state it is entered from.</summary>
internal sealed record RandomState(long Value, bool IsTransient, int? From, IReadOnlyList<RandomTransition> Transitions)
{
    public bool IsExclusive => From is not null;
}
