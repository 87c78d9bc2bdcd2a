using StateGuard.Flow.Values;

namespace StateGuard.Flow.Simulation;

/// <summary>Paths that leave a block by the same exception in the same typestate, in the order of the places that throw.</summary>
/// <param name="Exit">Whether it is an exception or the end of an iterator that nobody goes on with.</param>
/// <param name="Paths">The paths; there is one at least.</param>
internal sealed record ThrownGroup<TState>(FlowExit Exit, List<PathState<TState>> Paths)
    where TState : struct, IEquatable<TState>
{
    /// <summary>The exception; null for an abandonment, which no handler takes.</summary>
    public ThrownException? Thrown => Exit == FlowExit.Abandoned ? null : Paths[0].Facts.Thrown ?? ThrownException.Any;

    /// <summary>Whether the path belongs to the group.</summary>
    public bool Takes(FlowExit exit, in PathState<TState> path) =>
        exit == Exit && path.State.Equals(Paths[0].State) && Equals(path.Facts.Thrown, Paths[0].Facts.Thrown);

    /// <summary>What holds on all of the paths.</summary>
    /// <remarks>
    /// Neighbours first, since they have most in common: what is compared then grows with the number of the paths and of what they
    /// change, and not with their product.
    /// </remarks>
    public Facts Join(int point, ValueTable table) => Join(0, Paths.Count, point, table);

    private Facts Join(int start, int count, int point, ValueTable table) => count == 1
        ? Paths[start].Facts
        : FactsJoin.Join(Join(start, count / 2, point, table), Join(start + (count / 2), count - (count / 2), point, table), point, table);
}
