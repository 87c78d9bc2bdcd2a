namespace StateGuard.Protocols.Typestates;

/// <summary>What following one machine has shown of one call.</summary>
internal sealed class Verdict
{
    /// <summary>Whether the call may succeed, as far as following this machine tells.</summary>
    public bool IsPossible { get; set; }

    /// <summary>The states in which the call fails, each with its answers.</summary>
    public SortedDictionary<int, SortedSet<Machines.Behaviour.Answer>> Failures { get; } = [];

    /// <summary>The machines made in this body, other than the one that is followed, that come to the call.</summary>
    public HashSet<int> Others { get; } = [];

    public bool Fails => !IsPossible && Failures.Count > 0;
}
