using StateGuard.Analyzers.Tests.Randomized.Programs;

namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <summary>The executions that leave a statement in another way than by its end.</summary>
internal sealed class Ways
{
    public HashSet<State> Break { get; } = [];

    public HashSet<State> Continue { get; } = [];

    public HashSet<State> Return { get; } = [];

    public HashSet<State> GoTo { get; } = [];

    public HashSet<(State State, Thrown What)> Throw { get; } = [];

    /// <summary>Adds what a loop or switch does not take for itself to the ways around it.</summary>
    public void LeaveTo(Ways outer)
    {
        outer.Return.UnionWith(Return);
        outer.GoTo.UnionWith(GoTo);
        outer.Throw.UnionWith(Throw);
    }
}
