using System;
using System.Collections.Generic;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>The ways of one trigger through a machine without guards: at most one from each state.</summary>
internal static class WayTable
{
    public static IEnumerable<(StateModel From, int To)> Of(MachineModel machine, string trigger) =>
        from state in machine.States
        let transition = state.Transitions.FirstOrDefault(transition => transition.Trigger == trigger)
        where transition is not null
        select (state, transition.Target);

    /// <summary>Writes a switch over the state, states with the same target together.</summary>
    public static void Write(
        SourceWriter writer,
        Vocabulary words,
        string word,
        IEnumerable<(StateModel From, int To)> ways,
        Func<string, string> take,
        string otherwise)
    {
        writer.Open(words.SwitchOn(word));
        foreach (IGrouping<int, (StateModel From, int To)> group in ways.GroupBy(way => way.To))
        {
            foreach ((StateModel from, _) in group)
            {
                writer.Line("case " + words.Code(from) + ":");
            }

            writer.Indented(() =>
            {
                writer.Line(take(words.Code(group.Key)));
                writer.Line("break;");
            });
        }

        writer.Line("default:");
        writer.Indented(() => writer.Line(otherwise));
        writer.Close();
        writer.Separate();
    }
}
