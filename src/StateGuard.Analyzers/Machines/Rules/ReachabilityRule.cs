using System.Collections.Generic;
using System.Linq;
using StateGuard.Diagnostics;
using StateGuard.Machines.Declarations;

namespace StateGuard.Machines.Rules;

/// <summary>
/// SG0004: a path leads from the initial state to every other; states that reach only each other are an island.
/// SG0005: a path leads on from every state that is not marked final.
/// </summary>
internal static class ReachabilityRule
{
    public static void Check(MachineDeclaration machine, DeclarationReport report)
    {
        ILookup<StateDeclaration, StateDeclaration> ways = Ways(machine).ToLookup(way => way.From, way => way.To);
        HashSet<StateDeclaration> reached = ReachedFrom(machine.Initial, ways);
        foreach (StateDeclaration state in machine.States)
        {
            if (!reached.Contains(state))
            {
                report.At(state.Symbol, ReachabilityRules.Unreachable, state.Name, machine.Initial?.Name);
            }

            if (state.Final is null && ways[state].All(next => next == state))
            {
                report.At(state.Symbol, ReachabilityRules.NoWayOut, state.Name);
            }
        }
    }

    private static IEnumerable<(StateDeclaration From, StateDeclaration To)> Ways(MachineDeclaration machine)
    {
        foreach (StateDeclaration state in machine.States)
        {
            foreach (TransitionDeclaration transition in state.Transitions)
            {
                yield return (state, transition.Target);
            }

            if (state.From is { } from)
            {
                yield return (from, state);
                yield return (state, from);
            }
        }
    }

    private static HashSet<StateDeclaration> ReachedFrom(StateDeclaration? initial, ILookup<StateDeclaration, StateDeclaration> ways)
    {
        var reached = new HashSet<StateDeclaration>();
        var pending = new Stack<StateDeclaration>();
        if (initial is not null)
        {
            reached.Add(initial);
            pending.Push(initial);
        }

        while (pending.Count > 0)
        {
            foreach (StateDeclaration next in ways[pending.Pop()])
            {
                if (reached.Add(next))
                {
                    pending.Push(next);
                }
            }
        }

        return reached;
    }
}
