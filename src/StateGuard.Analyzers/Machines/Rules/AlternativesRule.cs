using System.Collections.Generic;
using System.Linq;
using StateGuard.Diagnostics;
using StateGuard.Machines.Declarations;

namespace StateGuard.Machines.Rules;

/// <summary>
/// SG0003: of several transitions of one trigger from one state, or of several automatic ones, each can be taken.
/// Reported at the one that cannot.
/// </summary>
internal static class AlternativesRule
{
    public static void Check(MachineDeclaration machine, DeclarationReport report)
    {
        foreach (StateDeclaration state in machine.States)
        {
            foreach (IGrouping<string, TransitionDeclaration> alternatives in state.Transitions.GroupBy(transition => transition.Trigger ?? ""))
            {
                Check(state, alternatives, report);
            }
        }
    }

    private static void Check(StateDeclaration state, IEnumerable<TransitionDeclaration> alternatives, DeclarationReport report)
    {
        TransitionDeclaration? unguarded = null;
        var guarded = new Dictionary<string, TransitionDeclaration>();
        foreach (TransitionDeclaration transition in alternatives)
        {
            string what = transition.Trigger is { } trigger ? "This transition of '" + trigger + "'" : "This automatic transition";
            if (unguarded is not null)
            {
                report.At(transition.Attribute, TransitionRules.AfterUnguarded, what, state.Name, unguarded.Target.Name, transition.Guard is null ? "give that one a When" : "put this one in front of it");
            }
            else if (transition.Guard is null)
            {
                unguarded = transition;
            }
            else if (guarded.TryGetValue(transition.Guard, out TransitionDeclaration? same))
            {
                report.At(transition.Attribute, TransitionRules.SameGuard, what, state.Name, same.Target.Name, transition.Guard);
            }
            else
            {
                guarded.Add(transition.Guard, transition);
            }
        }
    }
}
