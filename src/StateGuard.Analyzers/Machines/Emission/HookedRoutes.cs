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
        RouteSwitch.Write(writer, words, words.SwitchOn("__word"), trigger =>
            writer.Line("return " + HookedTrigger.Call(trigger) + ";"));
        writer.Line("return " + words.Rejection("__word") + ";");
        writer.Close();
    }
}
