using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using StateGuard.Flow;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// The summary of a helper that mentions no operation: whether it can return, and whether it can throw. Its own
/// helpers are not looked at.
/// </summary>
internal static class HelperShape
{
    public static MethodSummary Of(FlowGraph graph, IMethodSymbol helper, ProtocolContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (helper.IsAsync)
        {
            return MethodSummary.Unknown;
        }

        var throws = new ThrowPolicy(new CallModel(context, static _ => null));
        bool canThrow = false;
        bool canReturn = graph.Graph.Blocks[graph.Graph.Blocks.Length - 1].IsReachable;
        bool onlyExplicit = context.OnlyExplicitExceptions(graph.Syntax.SyntaxTree);
        foreach (BasicBlock block in graph.Graph.Blocks)
        {
            canThrow |= block.IsReachable
                && (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow }
                    || (!onlyExplicit && graph.StepsOf(block).Any(step => throws.CanThrow(step.Operation))));
        }

        return new MethodSummary(canReturn, canThrow, ValueSet.Top, []);
    }
}
