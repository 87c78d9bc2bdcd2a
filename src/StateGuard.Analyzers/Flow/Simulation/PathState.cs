using StateGuard.Flow.Values;

namespace StateGuard.Flow.Simulation;

/// <summary>The paths that have come to one point in one typestate.</summary>
/// <param name="State">The typestate.</param>
/// <param name="Facts">What is known on all of them.</param>
/// <param name="Trail">How one of them came here.</param>
internal readonly record struct PathState<TState>(TState State, Facts Facts, Trail? Trail)
    where TState : struct, IEquatable<TState>
{
    public PathState<TState> Note(TrailKind kind, Microsoft.CodeAnalysis.SyntaxNode syntax) =>
        this with { Trail = new Trail(Trail, kind, syntax) };
}
