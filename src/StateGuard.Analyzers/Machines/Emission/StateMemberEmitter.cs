using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes the constructors and the members that tell the state.</summary>
internal sealed class StateMemberEmitter(SourceWriter writer, Vocabulary words, Documentation documentation, Engine engine)
{
    private MachineModel Machine => words.Machine;

    public void Constructor()
    {
        documentation.Summary("Creates a machine" + (Machine.Initial is { } initial ? " in state " + words.See(initial) : "") + ".");
        writer.Open("public " + words.Name + "()");
        if (Machine.IsEnabled && Machine.Initial is { } first)
        {
            writer.Line("__word = " + words.Code(first) + ";");
        }

        writer.Close();
    }

    public void RestoringConstructor()
    {
        documentation.Summary("Creates a machine in a state that was kept elsewhere. No automatic transition is taken yet.");
        documentation.Parameter("restored", "The state.");
        if (engine.Restores)
        {
            documentation.Throws("global::System.ArgumentException", "The state is not defined, or it is exclusive and so held by nobody.");
        }
        else
        {
            documentation.Remarks("The machine is compiled out: the state is ignored.");
        }

        writer.Open("public " + words.Name + "(" + words.Enum + " restored)");
        if (engine.Restores)
        {
            writer.Open("switch (restored)");
            foreach (StateModel state in Machine.States.Where(state => state.Exclusive is null))
            {
                writer.Line("case " + words.State(state) + ":");
                writer.Indented(() =>
                {
                    writer.Line("__word = " + words.Code(state) + ";");
                    writer.Line("break;");
                });
            }

            writer.Line("default:");
            writer.Indented(() => writer.Line(
                "throw new global::System.ArgumentException("
                + CSharpText.Literal("A '" + Machine.Name + "' cannot be restored in a state that is undefined or exclusive.")
                + ", \"restored\");"));
            writer.Close();
        }

        writer.Close();
    }

    public void State()
    {
        documentation.Summary("The state now. Reading it never blocks and runs no other code; another thread may have changed it by the time it is looked at.");
        writer.Line("public " + words.Enum + " State => " + engine.State() + ";");
    }

    public void Refresh()
    {
        string[] automatics =
            (from state in Machine.States
             from automatic in state.Automatics
             select documentation.Way(state, automatic.Target, automatic.Guard, null)).ToArray();
        documentation.Summary(Documentation.List(
            automatics.Length == 0 ? "Does nothing, since no transition is automatic." : "Takes the automatic transitions that are due.",
            automatics));
        documentation.Returns("The state after that.");
        documentation.ThrowsOnRecursion();
        writer.Open("public " + words.Enum + " Refresh()");
        engine.Refresh();
        writer.Close();
    }
}
