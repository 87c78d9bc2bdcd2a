using StateGuard.Flow.Values;

namespace StateGuard.Flow.Simulation;

/// <summary>Where the paths go that come to one step: on, or out by an exception.</summary>
/// <remarks>One is reused for all steps of a run; not safe for concurrent use.</remarks>
internal sealed class StepOutcome<TState>
    where TState : struct, IEquatable<TState>
{
    private readonly List<PathState<TState>> _next = [];
    private readonly List<PathState<TState>> _thrown = [];
    private readonly List<PathState<TState>> _abandoned = [];

    public IReadOnlyList<PathState<TState>> Next => _next;

    /// <summary>Paths that leave by an exception; <see cref="Facts.Thrown"/> says which.</summary>
    public IReadOnlyList<PathState<TState>> Thrown => _thrown;

    /// <summary>Paths on which the consumer of an iterator stops here: only <c>finally</c> blocks still run.</summary>
    public IReadOnlyList<PathState<TState>> Abandoned => _abandoned;

    public void Continue(in PathState<TState> path) => _next.Add(path);

    public void Throw(in PathState<TState> path) => _thrown.Add(path);

    public void Abandon(in PathState<TState> path) => _abandoned.Add(path);

    public void Clear()
    {
        _next.Clear();
        _thrown.Clear();
        _abandoned.Clear();
    }
}
