using Microsoft.CodeAnalysis;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>
/// Analyses one body: a first simulation finds the machines there are to follow, and one more follows each of them by
/// itself.
/// </summary>
internal static class TypestateAnalysis
{
    /// <summary>Machines that are followed in one body; a longer list is not worked through.</summary>
    private const int MaxMachines = 256;

    /// <param name="context">What the bodies share.</param>
    /// <param name="graph">The body.</param>
    /// <param name="any">Any machine that the body makes or begins an operation of.</param>
    /// <param name="cancellation">Stops the analysis.</param>
    /// <returns>What to report of the calls that cannot succeed, and of the tests that cannot be relied on; null where the analysis gave up.</returns>
    public static IReadOnlyList<Diagnostic>? Analyse(
        TypestateContext context, FlowGraph graph, KnownMachine any, CancellationToken cancellation)
    {
        var body = new TypestateBody(context, graph, cancellation);
        bool isComplete = Simulate(body, any, 0);
        var done = new HashSet<int>();
        while (isComplete && Next(body, done) is { } next)
        {
            isComplete = done.Count < MaxMachines && Simulate(body, next.Value, next.Key);
            done.Add(next.Key);
        }

        return isComplete
            ?
            [
                .. body.Verdicts.Impossible().Select(found => ImpossibleCallReport.Of(found.Call, body.CallOf(found.Call)!, found.Verdicts)),
                .. body.TestedActions.Found.Select(found => TestedActionReport.Of(found.Look, found.Call)),
            ]
            : null;
    }

    private static bool Simulate(TypestateBody body, KnownMachine machine, int number) =>
        PropertySimulation<MachineState>.Run(
            body.Graph, body.Transfer, body.Evaluator, new MachineProtocol(body, new TrackedMachine(body, machine, number)), body.Cancellation).IsComplete;

    private static KeyValuePair<int, KnownMachine>? Next(TypestateBody body, HashSet<int> done)
    {
        foreach (KeyValuePair<int, KnownMachine> found in body.Discovered)
        {
            if (!done.Contains(found.Key))
            {
                return found;
            }
        }

        return null;
    }
}
