using System.Linq;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes the enum of triggers.</summary>
internal sealed class TriggerEnumEmitter(SourceWriter writer, Vocabulary words, Documentation documentation)
{
    public void Write()
    {
        documentation.Summary("The triggers of " + XmlText.See(words.MachineType) + ".");
        writer.Line(TypeHead.GeneratedCode);
        writer.Open(words.Machine.Accessibility + " enum " + CSharpText.Identifier(words.Machine.TriggerEnum));
        foreach (string trigger in words.Machine.Triggers)
        {
            writer.Separate();
            documentation.Summary(Documentation.List("Trigger " + XmlText.Code(trigger) + ".", documentation.Ways(trigger).ToArray()));
            writer.Line(CSharpText.Identifier(trigger) + ",");
        }

        writer.Close();
    }
}
