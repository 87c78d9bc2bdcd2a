namespace StateGuard.Flow.Simulation;

/// <summary>The paths on which a simulated body is left.</summary>
/// <param name="Exits">Each way out with the typestate and facts it is left in; in a fixed order.</param>
/// <param name="IsComplete">Whether the simulation has come to its end; if not, nothing may be concluded.</param>
internal sealed record SimulationResult<TState>(IReadOnlyList<(FlowExit Exit, PathState<TState> Path)> Exits, bool IsComplete)
    where TState : struct, IEquatable<TState>;
