using System.Collections.Generic;
using System.Linq;
using StateGuard.Machines.Models;

namespace StateGuard.Machines.Behaviour;

/// <summary>Where a machine can come to rest when the automatic transitions that are due are taken, whatever the guards say.</summary>
internal sealed class Settling
{
    private readonly MachineModel _machine;
    private readonly Dictionary<int, HashSet<int>> _reached = [];

    public Settling(MachineModel machine) => _machine = machine;

    /// <summary>The states in which it can rest, never fewer than there are.</summary>
    /// <param name="state">Where it is.</param>
    /// <param name="left">States that the same call may have left before, each of which is left once at most.</param>
    public IEnumerable<int> From(int state, ISet<int> left) =>
        Reached(state).Where(rest => MayStay(rest) || left.Contains(rest) || ComesRound(rest)).OrderBy(rest => rest);

    /// <summary>The states that are left on the way.</summary>
    public ISet<int> Left(int state) => new HashSet<int>(Reached(state).Where(passed => _machine.States[passed].Automatics.Count > 0));

    private bool MayStay(int state) => _machine.States[state].Automatics.All(automatic => automatic.Guard is not null);

    // Come back to, it is not left again in the same call.
    private bool ComesRound(int state) => _machine.States[state].Automatics.Any(automatic => Reached(automatic.Target).Contains(state));

    private HashSet<int> Reached(int state)
    {
        if (!_reached.TryGetValue(state, out HashSet<int>? reached))
        {
            reached = [state];
            var pending = new Stack<int>(reached);
            while (pending.Count > 0)
            {
                foreach (AutomaticModel automatic in _machine.States[pending.Pop()].Automatics)
                {
                    if (reached.Add(automatic.Target))
                    {
                        pending.Push(automatic.Target);
                    }

                    if (automatic.Guard is null)
                    {
                        break;
                    }
                }
            }

            _reached.Add(state, reached);
        }

        return reached;
    }
}
