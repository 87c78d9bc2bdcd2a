namespace StateGuard.Flow.Simulation;

/// <summary>The nodes of one simulation, numbered as they are come to. Most stand in no <c>finally</c>, one for each block.</summary>
/// <param name="blocks">Number of blocks of the graph.</param>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class NodeTable<TState>(int blocks)
    where TState : struct, IEquatable<TState>
{
    private readonly NodeStates<TState>?[] _plain = new NodeStates<TState>?[blocks];
    private readonly Dictionary<FlowNode, NodeStates<TState>> _inFinally = [];
    private readonly List<NodeStates<TState>> _byNumber = new(blocks);

    public int Count => _byNumber.Count;

    public NodeStates<TState> this[int number] => _byNumber[number];

    /// <summary>The states of a node, which is new where nothing has come to it yet.</summary>
    public NodeStates<TState> Of(FlowNode node)
    {
        NodeStates<TState>? states = _plain[node.Block.Ordinal];
        if (node.Context is null ? states is not null : _inFinally.TryGetValue(node, out states))
        {
            return states!;
        }

        states = new NodeStates<TState>(node, _byNumber.Count);
        _byNumber.Add(states);
        if (node.Context is null)
        {
            _plain[node.Block.Ordinal] = states;
        }
        else
        {
            _inFinally.Add(node, states);
        }

        return states;
    }
}
