using System.Linq;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;
using StateGuard.Machines.Declarations;

namespace StateGuard.Machines.Rules;

/// <summary>SG0011, for what the attributes of one state say together; SG0012 for a transient state that nothing leads out of.</summary>
internal static class ContradictionRule
{
    public static void Check(MachineDeclaration machine, DeclarationReport report)
    {
        foreach (StateDeclaration state in machine.States)
        {
            if (state.Exclusive is { } exclusive)
            {
                CheckExclusive(state, exclusive, report);
                continue;
            }

            if (state.Final is { } final)
            {
                CheckFinal(machine, state, final, report);
            }
            else if (state.Transient is { } transient && !HasAutomaticWayOut(state))
            {
                report.At(transient, StateRules.TransientStuck, state.Name);
            }
        }
    }

    private static void CheckExclusive(StateDeclaration state, AttributeData exclusive, DeclarationReport report)
    {
        if (state.Initial is not null)
        {
            report.At(exclusive, OptionRules.ExclusiveInitial, state.Name);
        }

        if (state.Transient is not null)
        {
            report.At(exclusive, OptionRules.ExclusiveTransient, state.Name);
        }

        if (state.Final is not null)
        {
            report.At(exclusive, OptionRules.ExclusiveFinal, state.Name);
        }
    }

    private static void CheckFinal(MachineDeclaration machine, StateDeclaration state, AttributeData final, DeclarationReport report)
    {
        if (state.Transient is not null)
        {
            report.At(final, OptionRules.FinalTransient, state.Name);
        }

        // To itself is no way out.
        string? way =
            state.Transitions.FirstOrDefault(transition => transition.Target != state) is { } transition ? "to '" + transition.Target.Name + "'"
            : machine.States.FirstOrDefault(other => other.From == state) is { } held ? "to '" + held.Name + "', by its begin"
            : null;
        if (way is not null)
        {
            report.At(final, OptionRules.FinalWithWayOut, state.Name, way);
        }
    }

    // A way that is wrong itself has been reported, and may be the one meant.
    private static bool HasAutomaticWayOut(StateDeclaration state) =>
        state.Automatics.Any(automatic => automatic.Target != state)
        || state.Ways.Any(way => AttributeNames.OfStateGuard(way) == AttributeNames.Automatic && state.Transitions.All(transition => transition.Attribute != way));
}
