using System.Linq;
using StateGuard.Diagnostics;

namespace StateGuard.Machines.Declarations;

/// <summary>Finds the initial state (SG0001); a wrong declaration starts in the first one that can be meant.</summary>
internal static class InitialStateReader
{
    public static void Read(MachineDeclaration machine, DeclarationReport report)
    {
        foreach (StateDeclaration state in machine.States)
        {
            if (state.Initial is null)
            {
                continue;
            }

            if (machine.Initial is null)
            {
                machine.Initial = state;
            }
            else
            {
                report.At(state.Initial, DeclarationRules.SecondInitialState, machine.Enum.Name, machine.Initial.Name);
            }
        }

        if (machine.Initial is null)
        {
            if (IsMarkedElsewhere(machine))
            {
                report.LeaveToCompiler();
            }
            else
            {
                report.At(machine.Attribute, DeclarationRules.NoInitialState, machine.Enum.Name);
            }

            machine.Initial = machine.States.Count > 0 ? machine.States[0] : null;
        }
    }

    // On a member that is no state, since its value does not compile or is that of another: one error is enough.
    private static bool IsMarkedElsewhere(MachineDeclaration machine) =>
        machine.Enum.GetMembers().Any(member => member.GetAttributes().Any(attribute => AttributeNames.OfStateGuard(attribute) == AttributeNames.Initial));
}
