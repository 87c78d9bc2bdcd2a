using Microsoft.CodeAnalysis.FlowAnalysis;

namespace StateGuard.Flow.Simulation;

/// <summary>A basic block, reached in a certain context.</summary>
/// <param name="Block">The block.</param>
/// <param name="Context">The <c>finally</c> it runs in, if it lies in one.</param>
internal readonly record struct FlowNode(BasicBlock Block, FinallyContext? Context)
{
    public bool Equals(FlowNode other) => Block.Ordinal == other.Block.Ordinal && Equals(Context, other.Context);

    public override int GetHashCode() => (Block.Ordinal * 397) ^ (Context?.GetHashCode() ?? 0);
}
