using System;
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
        HashSet<StateDeclaration> reached = ReachedFrom(machine.Initial is { } initial ? [initial] : [], state => ways[state]);
        foreach (StateDeclaration state in machine.States)
        {
            if (!reached.Contains(state))
            {
                StateDeclaration? passed = machine.States.FirstOrDefault(from => reached.Contains(from) && !CanRest(from) && LeadsTo(from, state));
                report.At(
                    state.Symbol,
                    passed is null ? ReachabilityRules.Unreachable : ReachabilityRules.OnlyFromPassed,
                    state.Name,
                    passed?.Name ?? machine.Initial?.Name);
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
            bool canRest = CanRest(state);
            foreach (TransitionDeclaration transition in state.Transitions.Where(transition => canRest || transition.Trigger is null))
            {
                yield return (state, transition.Target);
            }

            if (state.From is { } from)
            {
                yield return (state, from);
                if (CanRest(from))
                {
                    yield return (from, state);
                }
            }
        }
    }

    private static bool LeadsTo(StateDeclaration from, StateDeclaration state) =>
        state.From == from || from.Transitions.Any(transition => transition.Target == state);

    // Automatic transitions are taken before a trigger or begin; one without a guard always is, so that neither ever
    // finds the state, unless the way comes round to it: no state is left twice in one call.
    private static bool CanRest(StateDeclaration state) =>
        state.Automatics.All(automatic => automatic.Guard is not null)
        || ReachedFrom(state.Automatics.Select(automatic => automatic.Target), next => next.Automatics.Select(automatic => automatic.Target)).Contains(state);

    private static HashSet<StateDeclaration> ReachedFrom(
        IEnumerable<StateDeclaration> starts,
        Func<StateDeclaration, IEnumerable<StateDeclaration>> ways)
    {
        var reached = new HashSet<StateDeclaration>(starts);
        var pending = new Stack<StateDeclaration>(reached);
        while (pending.Count > 0)
        {
            foreach (StateDeclaration next in ways(pending.Pop()))
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
