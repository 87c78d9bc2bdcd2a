using System.Collections.Generic;
using StateGuard.Machines.Models;

namespace StateGuard.Machines.Emission;

/// <summary>Which trigger a request fires: the first one that can lead to the goal, directly or through transient states.</summary>
internal sealed class Routes
{
    private readonly MachineModel _machine;
    private readonly Dictionary<int, HashSet<int>> _endsOf = [];

    public Routes(MachineModel machine) => _machine = machine;

    /// <summary>Whether any state can be requested from another.</summary>
    public bool Any()
    {
        for (int i = 0; i < _machine.States.Count; i++)
        {
            if (From(_machine.States[i], i).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goals that can be requested in a state, each with its trigger, in order of declaration of the goals.</summary>
    public IReadOnlyList<(int Goal, string Trigger)> From(StateModel state, int index)
    {
        var triggers = new SortedDictionary<int, string>();
        foreach (TransitionModel transition in state.Transitions)
        {
            foreach (int goal in EndsOf(transition.Target))
            {
                if (goal != index && !triggers.ContainsKey(goal))
                {
                    triggers.Add(goal, transition.Trigger);
                }
            }
        }

        var routes = new List<(int, string)>();
        foreach (KeyValuePair<int, string> route in triggers)
        {
            routes.Add((route.Key, route.Value));
        }

        return routes;
    }

    // Where a way into the state may settle: there, or behind the transient states it passes through.
    private HashSet<int> EndsOf(int index)
    {
        if (!_endsOf.TryGetValue(index, out HashSet<int>? ends))
        {
            ends = [];
            var seen = new HashSet<int> { index };
            var pending = new Stack<int>(seen);
            while (pending.Count > 0)
            {
                int current = pending.Pop();
                StateModel state = _machine.States[current];
                if (!state.IsTransient)
                {
                    ends.Add(current);
                    continue;
                }

                foreach (AutomaticModel automatic in state.Automatics)
                {
                    if (seen.Add(automatic.Target))
                    {
                        pending.Push(automatic.Target);
                    }
                }
            }

            _endsOf.Add(index, ends);
        }

        return ends;
    }
}
