using System.Collections.Generic;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Draws the state diagram, in Mermaid and in DOT.</summary>
internal sealed class DiagramEmitter(SourceWriter writer, MachineModel machine, Documentation documentation)
{
    // Read without regard to letter case.
    private static readonly HashSet<string> MermaidWords = new(System.StringComparer.OrdinalIgnoreCase)
    {
        "accDescr", "accTitle", "class", "classDef", "click", "default", "direction", "end", "href", "note", "scale", "state", "stateDiagram", "style",
    };

    public void Mermaid()
    {
        documentation.Summary("The state diagram, in Mermaid.");
        var lines = new List<string> { "stateDiagram-v2" };
        foreach (StateModel state in machine.States)
        {
            if (MermaidId(state) != state.Name)
            {
                lines.Add("    state \"" + state.Name + "\" as " + MermaidId(state));
            }
        }

        if (machine.Initial is { } initial)
        {
            lines.Add("    [*] --> " + MermaidId(machine.States[initial]));
        }

        lines.AddRange(Edges().Select(edge => "    " + MermaidId(edge.From) + " --> " + MermaidId(edge.To) + (edge.Label.Length == 0 ? "" : " : " + edge.Label)));
        lines.AddRange(machine.States.Where(state => state.IsFinal).Select(state => "    " + MermaidId(state) + " --> [*]"));
        Constant("Mermaid", lines);
    }

    public void Dot()
    {
        documentation.Summary("The state diagram, in the DOT language of Graphviz.");
        var lines = new List<string>
        {
            "digraph " + Quoted(machine.Name) + " {",
            "    rankdir=LR;",
            "    node [shape=box, style=rounded];",
            "    \"\" [shape=point];",
        };
        foreach (StateModel state in machine.States)
        {
            string style =
                state.IsFinal ? " [peripheries=2]"
                : state.IsTransient ? " [style=\"rounded,dashed\"]"
                : state.Exclusive is not null ? " [style=\"rounded,bold\"]"
                : "";
            lines.Add("    " + Quoted(state.Name) + style + ";");
        }

        if (machine.Initial is { } initial)
        {
            lines.Add("    \"\" -> " + Quoted(machine.States[initial].Name) + ";");
        }

        lines.AddRange(Edges().Select(edge =>
            "    " + Quoted(edge.From.Name) + " -> " + Quoted(edge.To.Name) + (edge.Label.Length == 0 ? "" : " [label=" + Quoted(edge.Label) + "]") + ";"));
        lines.Add("}");
        Constant("Dot", lines);
    }

    private IEnumerable<(StateModel From, StateModel To, string Label)> Edges()
    {
        foreach (StateModel state in machine.States)
        {
            foreach (TransitionModel transition in state.Transitions)
            {
                yield return (state, machine.States[transition.Target], Label(transition.Trigger, transition.Guard, transition.Action));
            }

            foreach (AutomaticModel automatic in state.Automatics)
            {
                yield return (state, machine.States[automatic.Target], Label("", automatic.Guard, null));
            }

            if (state.Exclusive is { Operation: { } operation, From: { } from })
            {
                yield return (machine.States[from], state, "Begin" + operation);
                yield return (state, machine.States[from], "End" + operation);
            }
        }
    }

    // As UML writes it: trigger [guard] / action.
    private static string Label(string trigger, string? guard, string? action) =>
        string.Join(" ", new[] { trigger, guard is null ? "" : "[" + guard + "]", action is null ? "" : "/ " + action }.Where(part => part.Length > 0));

    // Mermaid takes plain letters for an identifier. What begins in lower case may be a word of its own, or of the language
    // that it is written in.
    private static string MermaidId(StateModel state) =>
        state.Name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
        && state.Name[0] is >= 'A' and <= 'Z'
        && !MermaidWords.Contains(state.Name)
            ? state.Name
            : "s_" + string.Concat(state.Name.Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c.ToString() : "_" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));

    private static string Quoted(string text) => "\"" + text + "\"";

    private void Constant(string name, List<string> lines)
    {
        writer.Line("public const string " + name + " =");
        writer.Indented(() =>
        {
            for (int i = 0; i < lines.Count; i++)
            {
                writer.Line(CSharpText.Literal(lines[i] + "\n") + (i == lines.Count - 1 ? ";" : " +"));
            }
        });
    }
}
