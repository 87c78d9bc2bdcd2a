using System.Collections.Generic;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes which trigger a request fires inside the lock.</summary>
internal sealed class HookedRoutes(SourceWriter writer, Vocabulary words)
{
    public void Write()
    {
        writer.Separate();
        writer.Line("// Fires the first trigger, in order of declaration, that leads to the goal, directly or through transient states.");
        writer.Open("private " + Vocabulary.Result + " __Route(long goal, ref __Trail trail)");
        var routes = new Routes(words.Machine);
        if (!routes.Any())
        {
            writer.Line("return " + words.Rejection("__word") + ";");
            writer.Close();
            return;
        }

        writer.Open(words.SwitchOn("__word"));
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
                        writer.Line("return " + HookedTrigger.Call(trigger) + ";"));
                    writer.Separate();
                }

                writer.Line("break;");
            });
        }

        writer.Close();
        writer.Separate();
        writer.Line("return " + words.Rejection("__word") + ";");
        writer.Close();
    }
}
