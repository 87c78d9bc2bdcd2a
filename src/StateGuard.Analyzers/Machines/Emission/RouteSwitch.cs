using System;
using System.Collections.Generic;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes the look-up of the trigger that a request fires: by the present state, then by the goal.</summary>
internal static class RouteSwitch
{
    /// <param name="writer">Where to.</param>
    /// <param name="words">The machine's names.</param>
    /// <param name="head">The switch over the present state; nothing is written where no state can be requested.</param>
    /// <param name="found">Writes what is done once the trigger is known.</param>
    public static void Write(SourceWriter writer, Vocabulary words, string head, Action<string> found)
    {
        var routes = new Routes(words.Machine);
        if (!routes.Any())
        {
            return;
        }

        writer.Open(head);
        for (int i = 0; i < words.Machine.States.Count; i++)
        {
            StateModel state = words.Machine.States[i];
            IReadOnlyList<(int Goal, string Trigger)> goals = routes.From(state, i);
            if (goals.Count == 0)
            {
                continue;
            }

            writer.Line("case " + words.Code(state) + ":");
            writer.Indented(() =>
            {
                foreach ((int goal, string trigger) in goals)
                {
                    writer.Block("if (goal == " + words.Code(goal) + ")", () => found(trigger));
                    writer.Separate();
                }

                writer.Line("break;");
            });
        }

        writer.Close();
        writer.Separate();
    }
}
