using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes the declarations of the methods that the user implements.</summary>
internal sealed class HookEmitter(SourceWriter writer, Vocabulary words, Documentation documentation)
{
    private MachineModel Machine => words.Machine;

    public void Write()
    {
        foreach (string guard in Machine.Guards)
        {
            Hook("Guard", "bool", guard);
        }

        foreach (string action in Machine.Actions)
        {
            Hook("Action", "void", action);
        }

        if (Machine.StandIn is null or { HearsTransitions: true })
        {
            OnTransitioned();
        }

        if (Machine.OnViolation == ViolationMode.Report && (Machine.StandIn is null or { HearsViolations: true }))
        {
            OnViolated();
        }
    }

    private void OnTransitioned()
    {
        writer.Separate();
        documentation.Summary("Hears every change of the state, after the lock, if there is one, is released. May be left out.");
        documentation.Parameter("from", "The state that was left.");
        documentation.Parameter("to", "The state that was entered.");
        documentation.Parameter("trigger", "The trigger; <see langword=\"null\"/> for a begin, an end or an automatic transition.");
        writer.Line("partial void OnTransitioned(" + words.Enum + " from, " + words.Enum + " to, " + words.TriggerEnum + "? trigger);");
    }

    private void OnViolated()
    {
        writer.Separate();
        documentation.Summary("Hears of an end of what was not begun; the state is unchanged. May be left out.");
        documentation.Parameter("found", "The state the machine was found in.");
        documentation.Parameter("operation", "The operation that was to be ended.");
        writer.Line("partial void OnViolated(" + words.Enum + " found, string operation);");
    }

    private void Hook(string kind, string type, string name)
    {
        writer.Separate();
        documentation.Summary(kind + " " + XmlText.Code(name) + ", which runs inside the machine's lock and must not call back into the machine.");
        writer.Line("private partial " + type + " " + CSharpText.Identifier(name) + "();");
    }
}
