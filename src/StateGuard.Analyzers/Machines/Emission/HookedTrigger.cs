using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes what a trigger does inside the lock: guards in order of declaration, then the action, then the move.</summary>
internal sealed class HookedTrigger(SourceWriter writer, Vocabulary words)
{
    /// <summary>The call that fires the trigger inside the lock.</summary>
    public static string Call(string trigger) => "__Fire" + trigger + "(ref trail)";

    public void Write(string trigger)
    {
        writer.Separate();
        writer.Open("private " + Vocabulary.Result + " __Fire" + trigger + "(ref __Trail trail)");
        writer.Open(words.SwitchOn("__word"));
        var groups =
            from state in words.Machine.States
            let alternatives = new EquatableArray<TransitionModel>(state.Transitions.Where(transition => transition.Trigger == trigger))
            where alternatives.Count > 0
            group state by alternatives;
        foreach (IGrouping<EquatableArray<TransitionModel>, StateModel> group in groups)
        {
            foreach (StateModel state in group)
            {
                writer.Line("case " + words.Code(state) + ":");
            }

            writer.Indented(() => Alternatives(group.Key));
        }

        writer.Line("default:");
        writer.Indented(() => writer.Line("return " + words.Rejection("__word") + ";"));
        writer.Close();
        writer.Close();
    }

    private void Alternatives(EquatableArray<TransitionModel> alternatives)
    {
        foreach (TransitionModel transition in alternatives)
        {
            if (transition.Guard is null)
            {
                Take(transition);
                return;
            }

            writer.Block("if (" + Vocabulary.Call(transition.Guard) + ")", () => Take(transition));
            writer.Separate();
        }

        writer.Line("return " + Vocabulary.Refused + ";");
    }

    private void Take(TransitionModel transition)
    {
        if (transition.Action is not null)
        {
            writer.Line(Vocabulary.Call(transition.Action) + ";");
        }

        writer.Line("__Move(ref trail, " + words.With("__word", words.Code(transition.Target)) + ", " + words.Trigger(transition.Trigger) + ");");
        writer.Line("return " + Vocabulary.Done + ";");
    }
}
