using System.Globalization;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes the layout of the word that holds the state, and the ways in and out of it.</summary>
internal sealed class CodeEmitter(SourceWriter writer, Vocabulary words)
{
    private MachineModel Machine => words.Machine;

    /// <summary>Writes the constants of the word.</summary>
    public void Layout()
    {
        if (!words.HasTickets)
        {
            return;
        }

        int bits = 1;
        while (Machine.States.Any(state => state.Code >> bits != 0))
        {
            bits++;
        }

        writer.Line("// The state in the low bits, the number of begins above them: one word, so that both change in one step.");
        writer.Line("private const long __StateMask = 0x" + Hex((1 << bits) - 1) + "L;");
        writer.Line("private const long __Ticket = 0x" + Hex(1 << bits) + "L;");
        writer.Separate();
    }

    /// <summary>Writes the code of each state.</summary>
    public void Codes()
    {
        writer.Separate();
        writer.Line(Machine.CodesAreValues
            ? "// What stands for each state in the word: its value."
            : "// What stands for each state in the word: its place, since the values take too much room.");
        writer.Open("private static class " + words.CodeClass);
        foreach (StateModel state in Machine.States)
        {
            writer.Line("internal const long " + CSharpText.Identifier(state.Name) + " = "
                + (Machine.CodesAreValues ? "(long)" + (state.IsHidden ? state.Value : words.State(state)) : Number(state) + "L") + ";");
        }

        writer.Close();
    }

    /// <summary>Writes the code of a goal, where it can be requested.</summary>
    public void GoalCode()
    {
        writer.Separate();
        writer.Line("// -1 for what cannot be requested.");
        writer.Open("private static long __GoalCode(" + words.Enum + " goal)");
        writer.Open("switch (goal)");
        foreach (StateModel state in Machine.States.Where(state => state.IsRequestable))
        {
            writer.Line("case " + words.State(state) + ":");
            writer.Indented(() => writer.Line("return " + words.Code(state) + ";"));
        }

        writer.Line("default:");
        writer.Indented(() => writer.Line("return -1L;"));
        writer.Close();
        writer.Close();
    }

    /// <summary>Writes the way back from a word to a state, where that is more than a cast.</summary>
    public void StateOf()
    {
        if (Machine.CodesAreValues)
        {
            return;
        }

        writer.Separate();
        writer.Open("private static " + words.Enum + " __StateOf(long word)");
        writer.Open(words.SwitchOn("word"));
        foreach (StateModel state in Machine.States)
        {
            writer.Line("case " + words.Code(state) + ":");
            writer.Indented(() => writer.Line("return " + words.State(state) + ";"));
        }

        writer.Line("default:");
        writer.Indented(() => writer.Line("throw new global::System.InvalidOperationException();"));
        writer.Close();
        writer.Close();
    }

    /// <summary>Writes the answer to what the state does not allow.</summary>
    public void Reject()
    {
        if (!words.HasTickets)
        {
            return;
        }

        writer.Separate();
        writer.Open("private static " + Vocabulary.Result + " __Reject(long word)");
        string test = string.Join(" || ", Machine.States.Where(state => state.Exclusive is not null)
            .Select(state => words.CodeIn("word") + " == " + words.Code(state)));
        writer.Line("return " + test + " ? " + Vocabulary.Busy + " : " + Vocabulary.NotAllowed + ";");
        writer.Close();
    }

    private static string Hex(int value) => value.ToString("X", CultureInfo.InvariantCulture);

    private static string Number(StateModel state) => state.Code.ToString(CultureInfo.InvariantCulture);
}
