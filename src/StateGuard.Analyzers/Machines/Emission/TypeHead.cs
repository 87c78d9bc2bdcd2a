using System.Collections.Generic;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes the documentation and attributes of the machine's class.</summary>
internal sealed class TypeHead(SourceWriter writer, Vocabulary words, Documentation documentation)
{
    private static readonly string Version = typeof(TypeHead).Assembly.GetName().Version is { } version ? version.ToString(3) : "";

    /// <summary>The mark of generated code.</summary>
    public static string GeneratedCode => "[global::System.CodeDom.Compiler.GeneratedCode(\"StateGuard\", " + CSharpText.Literal(Version) + ")]";

    public void Write(Engine engine)
    {
        string initial = words.Machine.Initial is { } first ? ", which starts in " + words.See(first) : "";
        documentation.Summary(Documentation.List("The state machine of " + XmlText.See(words.Enum) + initial + ".", words.Machine.States.SelectMany(Ways).ToArray()));
        documentation.Remarks(engine.ThreadSafety);
        writer.Line(GeneratedCode);
        Obsolete();
    }

    private IEnumerable<string> Ways(StateModel state)
    {
        foreach (TransitionModel transition in state.Transitions)
        {
            yield return XmlText.Code(transition.Trigger) + ": " + documentation.Way(state, transition.Target, transition.Guard, transition.Action);
        }

        foreach (AutomaticModel automatic in state.Automatics)
        {
            yield return "Automatic: " + documentation.Way(state, automatic.Target, automatic.Guard, null);
        }

        if (state.Exclusive is { Operation: { } operation, From: { } origin })
        {
            yield return XmlText.Code(operation) + ": From " + words.See(origin) + " to " + words.See(state) + " and back.";
        }
    }

    /// <summary>Writes the enum's own mark, without which the use of an obsolete enum would be a warning here.</summary>
    private void Obsolete()
    {
        if (words.Machine.Obsolete is { } arguments)
        {
            writer.Line("[global::System.Obsolete(" + arguments + ")]");
        }
    }
}
