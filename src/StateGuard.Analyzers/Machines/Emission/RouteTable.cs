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
        RouteSwitch.Write(writer, words, "switch (from)", trigger =>
        {
            writer.Line("trigger = " + words.Trigger(trigger) + ";");
            writer.Line("return true;");
        });
        writer.Line("trigger = default;");
        writer.Line("return false;");
        writer.Close();
    }
}
