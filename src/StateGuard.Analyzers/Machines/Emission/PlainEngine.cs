using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>A machine that runs no code of the user's on the way, with a blocking lock or none, as its options ask for.</summary>
internal sealed class PlainEngine(SourceWriter writer, Vocabulary words) : LockingEngine(writer, words)
{
    // Other threads read the word without the lock.
    private const string Write = "global::System.Threading.Volatile.Write(ref __word, ";

    protected override string Exclusion => "each change takes a lock.";

    public override void Fields()
    {
        if (IsLocked)
        {
            Writer.Line("private readonly object __gate = new object();");
        }

        Writer.Line("private long __word;");
    }

    public override void Trigger(string trigger)
    {
        (StateModel From, int To)[] ways = WayTable.Of(Machine, trigger).ToArray();
        if (ways.Length == 0)
        {
            Writer.Line("return " + Words.Rejection("global::System.Threading.Volatile.Read(ref __word)") + ";");
            return;
        }

        if (ways.Length == 1)
        {
            Locked(() =>
            {
                RejectUnless(Words.Code(ways[0].From));
                Writer.Line(Write + Words.With("__word", Words.Code(ways[0].To)) + ");");
            });
            Announce(Words.State(ways[0].From), Words.State(ways[0].To), Words.Trigger(trigger));
        }
        else
        {
            Writer.Line("long found;");
            Writer.Line("long to;");
            Locked(() =>
            {
                Writer.Line("found = __word;");
                WayTable.Write(Writer, Words, "found", ways, code => "to = " + code + ";", "return " + Words.Rejection("found") + ";");
                Writer.Line(Write + Words.With("found", "to") + ");");
            });
            Announce(Words.StateIn("found"), Words.StateIn("to"), Words.Trigger(trigger));
        }

        Writer.Line("return " + Vocabulary.Done + ";");
    }

    public override void Request()
    {
        Writer.Line("long found;");
        Writer.Line(Words.TriggerEnum + " trigger;");
        Locked(() =>
        {
            Writer.Line("found = __word;");
            Writer.Block("if (" + Words.CodeIn("found") + " == wanted)", () => Writer.Line("return " + Vocabulary.Done + ";"));
            Writer.Separate();
            Writer.Block("if (!__TryRoute(" + Words.CodeIn("found") + ", wanted, out trigger))", () =>
                Writer.Line("return " + Words.Rejection("found") + ";"));
            Writer.Separate();
            Writer.Line(Write + Words.With("found", "wanted") + ");");
        });
        Announce(Words.StateIn("found"), "goal", "trigger");
        Writer.Line("return " + Vocabulary.Done + ";");
    }

    public override void Begin(StateModel state)
    {
        Writer.Line("held = 0L;");
        if (state.Exclusive!.From is not { } from)
        {
            Writer.Line("return " + Words.Rejection("global::System.Threading.Volatile.Read(ref __word)") + ";");
            return;
        }

        Locked(() =>
        {
            RejectUnless(Words.Code(from));
            Writer.Line("held = " + Words.WithNextTicket("__word", Words.Code(state)) + ";");
            Writer.Line(Write + "held);");
        });
        Announce(Words.State(from), Words.State(state), "null");
        Writer.Line("return " + Vocabulary.Done + ";");
    }

    public override void End(StateModel state) => EndIf(state, Words.CodeIn("found") + " == " + Words.Code(state));

    public override void EndHeld(StateModel state) => EndIf(state, "found == held");

    public override void Internals()
    {
        RouteTable.Write(Writer, Words);
        EndLockInternals();
    }

    private void EndIf(StateModel state, string holds)
    {
        string violate = "__Violate(found, " + CSharpText.Literal(state.Exclusive!.Operation!) + ");";
        if (state.Exclusive.From is not { } from)
        {
            Writer.Line("long found = global::System.Threading.Volatile.Read(ref __word);");
            Writer.Line(violate);
            return;
        }

        Writer.Line("long found;");
        Writer.Line("bool holds;");
        EndLocked(() =>
        {
            Writer.Line("found = __word;");
            Writer.Line("holds = " + holds + ";");
            Writer.Block("if (holds)", () => Writer.Line(Write + Words.With("found", Words.Code(from)) + ");"));
        });

        Writer.Separate();
        Writer.Block("if (!holds)", () =>
        {
            Writer.Line(violate);
            Writer.Line("return;");
        });
        Writer.Separate();
        Announce(Words.State(state), Words.State(from), "null");
    }

    private void RejectUnless(string code)
    {
        Writer.Block("if (" + Words.CodeIn("__word") + " != " + code + ")", () => Writer.Line("return " + Words.Rejection("__word") + ";"));
        Writer.Separate();
    }

    private void Locked(System.Action body)
    {
        if (IsLocked)
        {
            Writer.Block("lock (__gate)", body);
        }
        else
        {
            body();
        }

        Writer.Separate();
    }
}
