namespace StateGuard.Flow.Simulation;

/// <summary>What the steps of a block throw, until the block has been gone through.</summary>
/// <remarks>One is reused for all blocks of a run; not safe for concurrent use.</remarks>
internal sealed class ThrownPaths<TState>
    where TState : struct, IEquatable<TState>
{
    private List<ThrownGroup<TState>> _groups = [];

    public void Add(StepOutcome<TState> outcome)
    {
        foreach (PathState<TState> thrown in outcome.Thrown)
        {
            Add(FlowExit.Exceptional, thrown);
        }

        foreach (PathState<TState> abandoned in outcome.Abandoned)
        {
            Add(FlowExit.Abandoned, abandoned);
        }
    }

    /// <summary>The groups, in the order of the first place that throws; there are none then.</summary>
    public IReadOnlyList<ThrownGroup<TState>> Take()
    {
        IReadOnlyList<ThrownGroup<TState>> groups = _groups;
        if (groups.Count > 0)
        {
            _groups = [];
        }

        return groups;
    }

    private void Add(FlowExit exit, in PathState<TState> path)
    {
        foreach (ThrownGroup<TState> group in _groups)
        {
            if (group.Takes(exit, path))
            {
                group.Paths.Add(path);
                return;
            }
        }

        _groups.Add(new ThrownGroup<TState>(exit, [path]));
    }
}
