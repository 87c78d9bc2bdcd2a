using System.Collections.Generic;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes what turns states into text and back.</summary>
internal sealed class TextEmitter(SourceWriter writer, Vocabulary words, Documentation documentation)
{
    private MachineModel Machine => words.Machine;

    public void Format()
    {
        documentation.Summary(Documentation.List(
            "The text of a state outside the program.",
            Machine.States.Select(state => words.See(state) + ": " + XmlText.Literal(state.Text)).ToArray()));
        documentation.Parameter("state", "The state.");
        documentation.Returns("Its text, as <see cref=\"TryParse\"/> reads it.");
        documentation.Throws("global::System.ArgumentOutOfRangeException", "The state is not defined.");
        writer.Open("public static string Format(" + words.Enum + " state)");
        writer.Open("switch (state)");
        foreach (StateModel state in Machine.States)
        {
            Case(state, "return " + CSharpText.Literal(state.Text) + ";");
        }

        writer.Line("default:");
        writer.Indented(() => writer.Line(
            "throw new global::System.ArgumentOutOfRangeException(\"state\", state, "
            + CSharpText.Literal("This is not a state of '" + Machine.Name + "'.") + ");"));
        writer.Close();
        writer.Close();
    }

    public void TryParse()
    {
        documentation.Summary("Reads the text of a state. It has to match exactly, letter case included.");
        documentation.Parameter("text", "The text, as <see cref=\"Format\"/> writes it.");
        documentation.Parameter("state", "The state; the enum's default where there is none of that text.");
        documentation.Returns("Whether there is a state of that text.");
        writer.Open("public static bool TryParse(string? text, out " + words.Enum + " state)");
        writer.Open("switch (text)");
        var seen = new HashSet<string>();
        foreach (StateModel state in Machine.States)
        {
            if (seen.Add(state.Text))
            {
                writer.Line("case " + CSharpText.Literal(state.Text) + ":");
                writer.Indented(() =>
                {
                    writer.Line("state = " + words.State(state) + ";");
                    writer.Line("return true;");
                });
            }
        }

        writer.Line("default:");
        writer.Indented(() =>
        {
            writer.Line("state = default(" + words.Enum + ");");
            writer.Line("return false;");
        });
        writer.Close();
        writer.Close();
    }

    private void Case(StateModel state, string body)
    {
        writer.Line("case " + words.State(state) + ":");
        writer.Indented(() => writer.Line(body));
    }
}
