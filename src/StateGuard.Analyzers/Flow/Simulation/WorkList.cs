namespace StateGuard.Flow.Simulation;

/// <summary>
/// The nodes that are still to be looked at, in passes over the body from its beginning to its end. What leads back to
/// the head of a loop waits for the next pass, when all the ways back have come together: a loop over a switch would
/// else be gone through once for each of its arms.
/// </summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class WorkList
{
    private SortedSet<(int Block, int Node)> _pass = [];
    private SortedSet<(int Block, int Node)> _next = [];
    private (int Block, int Node) _current = (-1, -1);

    public void Add(int block, int node) => ((block, node).CompareTo(_current) > 0 ? _pass : _next).Add((block, node));

    public bool TryTake(out int node)
    {
        if (_pass.Count == 0)
        {
            (_pass, _next) = (_next, _pass);
        }

        if (_pass.Count == 0)
        {
            node = 0;
            return false;
        }

        _current = _pass.Min;
        _pass.Remove(_current);
        node = _current.Node;
        return true;
    }
}
