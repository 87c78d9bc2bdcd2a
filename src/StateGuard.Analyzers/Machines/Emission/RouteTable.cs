using System.Collections.Generic;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes, for a machine without hooks, which trigger a request fires.</summary>
internal static class RouteTable
{
    public static void Write(SourceWriter writer, Vocabulary words)
    {
        writer.Separate();
        writer.Line("// The first trigger, in order of declaration, that leads to the goal.");
        writer.Open("private static bool __TryRoute(long from, long goal, out " + words.TriggerEnum + " trigger)");
        var routes = new Routes(words.Machine);
        if (!routes.Any())
        {
            writer.Line("trigger = default;");
            writer.Line("return false;");
            writer.Close();
            return;
        }

        writer.Open("switch (from)");
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
                    writer.Block("if (goal == " + words.Code(goal) + ")", () =>
                    {
                        writer.Line("trigger = " + words.Trigger(trigger) + ";");
                        writer.Line("return true;");
                    });
                    writer.Separate();
                }

                writer.Line("break;");
            });
        }

        writer.Close();
        writer.Separate();
        writer.Line("trigger = default;");
        writer.Line("return false;");
        writer.Close();
    }
}
