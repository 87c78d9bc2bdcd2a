using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes the static members: the machine as a pure function, for a state that is kept elsewhere.</summary>
internal sealed class TableEmitter(SourceWriter writer, Vocabulary words, Documentation documentation)
{
    private const string Lists = "__PermittedTriggers";

    private MachineModel Machine => words.Machine;

    public void TryGetNext()
    {
        documentation.Summary(
            "Looks up where a trigger leads, for a state that is kept elsewhere. Guards are taken to hold, no action runs,",
            "and automatic transitions are not followed.");
        documentation.Parameter("from", "The state to start from.");
        documentation.Parameter("trigger", "The trigger.");
        documentation.Parameter("next", "The state it leads to: of alternatives, the one declared first. <paramref name=\"from\"/> where it leads nowhere.");
        documentation.Returns("Whether the trigger leads anywhere from there.");
        writer.Open("public static bool TryGetNext(" + words.Enum + " from, " + words.TriggerEnum + " trigger, out " + words.Enum + " next)");
        if (Machine.States.Any(state => state.Transitions.Count > 0))
        {
            writer.Open("switch (from)");
            foreach (StateModel state in Machine.States.Where(state => state.Transitions.Count > 0))
            {
                writer.Line("case " + words.State(state) + ":");
                writer.Indented(() => NextFrom(state));
            }

            writer.Close();
            writer.Separate();
        }

        writer.Line("next = from;");
        writer.Line("return false;");
        writer.Close();
    }

    public void Permitted()
    {
        documentation.Summary("The triggers that lead anywhere from a state, if their guards hold.");
        documentation.Parameter("state", "The state.");
        documentation.Returns("The triggers in order of declaration, always the same list; none for an exclusive or undefined state.");
        writer.Open("public static global::System.Collections.Generic.IReadOnlyList<" + words.TriggerEnum + "> Permitted(" + words.Enum + " state)");
        writer.Open("switch (state)");
        List<IGrouping<EquatableArray<string>, StateModel>> groups = PermittedGroups();
        for (int i = 0; i < groups.Count; i++)
        {
            foreach (StateModel state in groups[i])
            {
                writer.Line("case " + words.State(state) + ":");
            }

            int list = i;
            writer.Indented(() => writer.Line("return " + Lists + "." + ListName(list) + ";"));
        }

        writer.Line("default:");
        writer.Indented(() => writer.Line("return " + Lists + ".None;"));
        writer.Close();
        writer.Close();
    }

    /// <summary>Writes the lists that <see cref="Permitted"/> hands out.</summary>
    public void PermittedLists()
    {
        string type = "global::System.Collections.ObjectModel.ReadOnlyCollection<" + words.TriggerEnum + ">";
        writer.Separate();
        writer.Open("private static class " + Lists);
        List("None", []);
        List<IGrouping<EquatableArray<string>, StateModel>> groups = PermittedGroups();
        for (int i = 0; i < groups.Count; i++)
        {
            List(ListName(i), groups[i].Key);
        }

        writer.Close();

        void List(string name, IEnumerable<string> triggers)
        {
            string items = string.Join(", ", triggers.Select(words.Trigger));
            writer.Line("internal static readonly " + type + " " + name + " = new " + type + "(new " + words.TriggerEnum + "[] { " + items + (items.Length == 0 ? "" : " ") + "});");
        }
    }

    private static string ListName(int index) => "List" + index.ToString(CultureInfo.InvariantCulture);

    private List<IGrouping<EquatableArray<string>, StateModel>> PermittedGroups() =>
        (from state in Machine.States
         let triggers = new EquatableArray<string>(Machine.Triggers.Where(trigger => state.Transitions.Any(transition => transition.Trigger == trigger)))
         where triggers.Count > 0
         group state by triggers).ToList();

    private void NextFrom(StateModel state)
    {
        writer.Open("switch (trigger)");
        foreach (IGrouping<string, TransitionModel> alternatives in state.Transitions.GroupBy(transition => transition.Trigger))
        {
            writer.Line("case " + words.Trigger(alternatives.Key) + ":");
            writer.Indented(() =>
            {
                writer.Line("next = " + words.State(alternatives.First().Target) + ";");
                writer.Line("return true;");
            });
        }

        writer.Close();
        writer.Separate();
        writer.Line("break;");
    }
}
