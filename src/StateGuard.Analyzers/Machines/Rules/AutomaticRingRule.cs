using System.Collections.Generic;
using System.Linq;
using StateGuard.Diagnostics;
using StateGuard.Machines.Declarations;

namespace StateGuard.Machines.Rules;

/// <summary>SG0011: automatic transitions without guards that lead round in a ring would never come to rest.</summary>
internal static class AutomaticRingRule
{
    public static void Check(MachineDeclaration machine, DeclarationReport report)
    {
        var settled = new HashSet<StateDeclaration>();
        foreach (StateDeclaration start in machine.States)
        {
            var way = new List<StateDeclaration>();
            StateDeclaration? state = start;
            while (state is not null && settled.Add(state))
            {
                way.Add(state);
                state = Unguarded(state)?.Target;
            }

            if (state is null || way.IndexOf(state) is var first && first < 0)
            {
                continue;
            }

            List<StateDeclaration> ring = way.GetRange(first, way.Count - first);
            StateDeclaration head = ring.OrderBy(member => member.Index).First();
            string names = string.Join(" to ", Rotated(ring, head).Append(head).Select(member => "'" + member.Name + "'"));
            report.At(Unguarded(head)!.Attribute, OptionRules.AutomaticRing, names);
        }
    }

    // At most one counts: those after it are never taken.
    private static TransitionDeclaration? Unguarded(StateDeclaration state) =>
        state.Automatics.FirstOrDefault(automatic => automatic.Guard is null);

    private static IEnumerable<StateDeclaration> Rotated(List<StateDeclaration> ring, StateDeclaration head) =>
        ring.SkipWhile(member => member != head).Concat(ring.TakeWhile(member => member != head));
}
