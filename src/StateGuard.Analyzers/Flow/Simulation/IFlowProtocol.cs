using Microsoft.CodeAnalysis.FlowAnalysis;
using StateGuard.Flow.Graphs;

namespace StateGuard.Flow.Simulation;

/// <summary>What is simulated: a finite set of typestates and what each step does to them.</summary>
/// <remarks>
/// Laws. <see cref="Apply"/> depends on its arguments alone, keeps none of them, and is monotone: more paths in never
/// give fewer paths out. The typestates that can arise from one body are finitely many.
/// </remarks>
internal interface IFlowProtocol<TState>
    where TState : struct, IEquatable<TState>
{
    /// <summary>The typestate in which a body is entered.</summary>
    TState Initial { get; }

    /// <summary>Adds to <paramref name="outcome"/> where the path goes from the step.</summary>
    void Apply(FlowStep step, BasicBlock block, in PathState<TState> path, StepOutcome<TState> outcome);
}
