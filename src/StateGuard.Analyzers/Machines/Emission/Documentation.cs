using System.Collections.Generic;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes documentation comments, so that the editor shows the machine at each of its members.</summary>
internal sealed class Documentation(SourceWriter writer, Vocabulary words)
{
    /// <summary>Writes a summary, of one line or more.</summary>
    public void Summary(params string[] lines)
    {
        writer.Line("/// <summary>");
        foreach (string line in lines)
        {
            writer.Line("/// " + line);
        }

        writer.Line("/// </summary>");
    }

    public void Parameter(string name, string text) => writer.Line("/// <param name=\"" + name + "\">" + text + "</param>");

    public void Returns(string text) => writer.Line("/// <returns>" + text + "</returns>");

    public void Remarks(string text) => writer.Line("/// <remarks>" + text + "</remarks>");

    public void Throws(string type, string text) =>
        writer.Line("/// <exception cref=\"" + type + "\">" + text + "</exception>");

    /// <summary>Says that the user's code cannot call back, where there is any.</summary>
    public void ThrowsOnRecursion()
    {
        if (words.Machine is { HasHooks: true, IsEnabled: true })
        {
            Throws("global::System.Threading.LockRecursionException", "A guard or an action of this machine called it.");
        }
    }

    /// <summary>A bulleted list inside a summary.</summary>
    public static string[] List(string lead, IReadOnlyCollection<string> items) =>
        items.Count == 0
            ? [lead]
            : [lead, "<list type=\"bullet\">", .. items.Select(item => "<item><description>" + item + "</description></item>"), "</list>"];

    /// <summary>What a trigger does, state by state.</summary>
    public string[] Ways(string trigger) =>
        (from state in words.Machine.States
         from transition in state.Transitions
         where transition.Trigger == trigger
         select Way(state, transition.Target, transition.Guard, transition.Action)).ToArray();

    /// <summary>One way from state to state.</summary>
    public string Way(StateModel from, int to, string? guard, string? action) =>
        "From " + words.See(from) + " to " + words.See(to)
        + (guard is null ? "" : " when " + XmlText.Code(guard))
        + (action is null ? "" : ", doing " + XmlText.Code(action))
        + ".";
}
