using System.Collections.Concurrent;
using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Invariants;

/// <summary>The invariants that were broken; the first ends the run.</summary>
public sealed class Findings
{
    private const int Most = 20;

    private readonly ConcurrentQueue<(Invariant Invariant, string Description)> _broken = [];
    private volatile bool _any;

    public bool Any => _any;

    public IReadOnlyCollection<(Invariant Invariant, string Description)> Broken => _broken;

    public void Break(Invariant invariant, string description)
    {
        _any = true;
        if (_broken.Count < Most)
        {
            _broken.Enqueue((invariant, description));
        }
    }

    internal void Unless(bool holds, Invariant invariant, Subject subject, string claim)
    {
        if (!holds)
        {
            Break(invariant, subject.Shape.Name + ": " + claim);
        }
    }
}
