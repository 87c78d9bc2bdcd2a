using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>A machine whose compilation symbol is not defined: the same members, and nothing happens.</summary>
internal sealed class DisabledEngine(SourceWriter writer, Vocabulary words) : Engine(writer, words)
{
    public override string ThreadSafety => "It is compiled out: it never leaves its initial state, and any thread may use it.";

    public override bool Restores => false;

    public override void Fields()
    {
    }

    public override string State() => Machine.Initial is { } initial ? Words.State(initial) : "default(" + Words.Enum + ")";

    public override void Trigger(string trigger) => Answer();

    public override void Request() => Answer();

    public override void Begin(StateModel state)
    {
        Writer.Line("held = 0L;");
        Answer();
    }

    public override void End(StateModel state)
    {
    }

    public override void EndHeld(StateModel state)
    {
    }

    public override void Internals()
    {
    }

    private void Answer() => Writer.Line("return " + Vocabulary.Disabled + ";");
}
