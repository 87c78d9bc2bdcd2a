using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes the members that change the state by trigger or by request.</summary>
internal sealed class ChangeMemberEmitter(SourceWriter writer, Vocabulary words, Documentation documentation, Engine engine)
{
    private MachineModel Machine => words.Machine;

    private string BusyAnswer => Machine.HasExclusives ? See(Vocabulary.Busy) + " while an exclusive state is held; " : "";

    public void Trigger(string trigger)
    {
        documentation.Summary(Documentation.List("Fires trigger " + XmlText.Code(trigger) + ".", documentation.Ways(trigger)));
        documentation.Returns(Answer(
            See(Vocabulary.Done) + " if the state has changed; "
            + (IsGuarded(trigger) ? See(Vocabulary.Refused) + " if no guard holds; " : "")
            + BusyAnswer
            + See(Vocabulary.NotAllowed) + " from any other state."));
        documentation.ThrowsOnRecursion();
        writer.Open("public " + Vocabulary.Result + " " + CSharpText.Identifier(trigger) + "()");
        engine.Trigger(trigger);
        writer.Close();
    }

    public void Fire()
    {
        documentation.Summary("Fires a trigger given as a value.");
        documentation.Parameter("trigger", "The trigger.");
        documentation.Returns(Answer("What the trigger's own method answers; " + See(Vocabulary.Invalid) + " for an undefined value."));
        documentation.ThrowsOnRecursion();
        writer.Open("public " + Vocabulary.Result + " Fire(" + words.TriggerEnum + " trigger)");
        if (Disabled())
        {
            return;
        }

        writer.Open("switch (trigger)");
        foreach (string trigger in Machine.Triggers)
        {
            writer.Line("case " + words.Trigger(trigger) + ":");
            writer.Indented(() => writer.Line("return " + Vocabulary.Call(trigger) + ";"));
        }

        writer.Line("default:");
        writer.Indented(() =>
        {
            engine.BeforePureAnswer();
            writer.Line("return " + Vocabulary.Invalid + ";");
        });
        writer.Close();
        writer.Close();
    }

    public void Request()
    {
        documentation.Summary(Documentation.List(
            "Asks for a state: fires the first trigger that leads there, directly or through transient states. These can be asked for:",
            Machine.States.Where(state => state.IsRequestable).Select(words.See).ToArray()));
        documentation.Parameter("goal", "The state to reach.");
        documentation.Returns(RequestAnswer("a goal that is undefined, transient or exclusive"));
        documentation.ThrowsOnRecursion();
        writer.Open("public " + Vocabulary.Result + " Request(" + words.Enum + " goal)");
        if (Disabled())
        {
            return;
        }

        writer.Line("long wanted = __GoalCode(goal);");
        writer.Block("if (wanted < 0L)", () =>
        {
            engine.BeforePureAnswer();
            writer.Line("return " + Vocabulary.Invalid + ";");
        });
        writer.Separate();
        engine.Request();
        writer.Close();
    }

    public void RequestText()
    {
        documentation.Summary(Documentation.List(
            "Asks for a state by its text. These can be asked for:",
            Machine.States.Where(state => state.IsRequestable).Select(state => XmlText.Literal(state.Text) + ": " + words.See(state)).ToArray()));
        documentation.Parameter("text", "The text of the state to reach; it has to match exactly, letter case included.");
        documentation.Returns(RequestAnswer("<see langword=\"null\"/>, another text, or that of a transient or exclusive state"));
        documentation.ThrowsOnRecursion();
        writer.Open("public " + Vocabulary.Result + " Request(string? text)");
        if (Disabled())
        {
            return;
        }

        writer.Block("if (TryParse(text, out " + words.Enum + " goal))", () => writer.Line("return Request(goal);"));
        writer.Separate();
        engine.BeforePureAnswer();
        writer.Line("return " + Vocabulary.Invalid + ";");
        writer.Close();
    }

    private static string See(string answer) => XmlText.See(answer);

    private static string DisabledAnswer => See(Vocabulary.Disabled) + ", since the machine is compiled out.";

    private string RequestAnswer(string invalid) => Answer(
        See(Vocabulary.Done) + " if that state is reached, or was held already; "
        + (Machine.Guards.Count > 0 ? See(Vocabulary.Refused) + " if no guard holds; " : "")
        + See(Vocabulary.Busy) + " if the change is under way but has not settled" + (Machine.HasExclusives ? ", or while an exclusive state is held" : "") + "; "
        + See(Vocabulary.Invalid) + " for " + invalid + "; "
        + See(Vocabulary.NotAllowed) + " if no trigger leads there.");

    private string Answer(string answer) => Machine.IsEnabled ? answer : DisabledAnswer;

    private bool IsGuarded(string trigger) => Machine.States.Any(state =>
    {
        TransitionModel? last = state.Transitions.LastOrDefault(transition => transition.Trigger == trigger);
        return last is { Guard: not null };
    });

    private bool Disabled()
    {
        if (!Machine.IsEnabled)
        {
            writer.Line("return " + Vocabulary.Disabled + ";");
            writer.Close();
        }

        return !Machine.IsEnabled;
    }
}
