using System.Collections.Generic;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>
/// A machine that runs no code of the user's on the way: each change is one compare-and-swap of the word that holds
/// state and ticket.
/// </summary>
/// <remarks>A swap fails only when another thread's has succeeded, so a loop ends as soon as the others pause.</remarks>
internal sealed class CompareAndSwapEngine(SourceWriter writer, Vocabulary words) : Engine(writer, words)
{
    private const string Read = "long found = global::System.Threading.Volatile.Read(ref __word);";

    public override string ThreadSafety => "Any thread may use it at any time: each change is one compare-and-swap, and nothing blocks.";

    public override void Fields() => Writer.Line("private long __word;");

    public override void Trigger(string trigger)
    {
        List<(StateModel From, int To)> ways = Ways(trigger);
        Writer.Line(Read);
        if (ways.Count == 1)
        {
            (StateModel from, int to) = ways[0];
            SwapWhile(Words.CodeIn("found") + " == " + Words.Code(from), Words.With("found", Words.Code(to)), () =>
            {
                Announce(Words.State(from), Words.State(to), Words.Trigger(trigger));
                Writer.Line("return " + Vocabulary.Done + ";");
            });
            Writer.Line("return " + Words.Rejection("found") + ";");
            return;
        }

        Writer.Open("while (true)");
        Writer.Line("long to;");
        WayTable.Write(Writer, Words, "found", ways, code => "to = " + code + ";", "return " + Words.Rejection("found") + ";");
        Swap(Words.With("found", "to"), () =>
        {
            Announce(Words.StateIn("found"), Words.StateIn("to"), Words.Trigger(trigger));
            Writer.Line("return " + Vocabulary.Done + ";");
        });
        Writer.Close();
    }

    public override void Request()
    {
        Writer.Line(Read);
        Writer.Open("while (true)");
        Writer.Block("if (" + Words.CodeIn("found") + " == wanted)", () => Writer.Line("return " + Vocabulary.Done + ";"));
        Writer.Separate();
        Writer.Block("if (!__TryRoute(" + Words.CodeIn("found") + ", wanted, out " + Words.TriggerEnum + " trigger))", () =>
            Writer.Line("return " + Words.Rejection("found") + ";"));
        Writer.Separate();
        Swap(Words.With("found", "wanted"), () =>
        {
            Announce(Words.StateIn("found"), "goal", "trigger");
            Writer.Line("return " + Vocabulary.Done + ";");
        });
        Writer.Close();
    }

    public override void Begin(StateModel state)
    {
        Writer.Line(Read);
        if (state.Exclusive!.From is { } from)
        {
            Writer.Open("while (" + Words.CodeIn("found") + " == " + Words.Code(from) + ")");
            Writer.Line("held = " + Words.WithNextTicket("found", Words.Code(state)) + ";");
            Swap("held", () =>
            {
                Announce(Words.State(from), Words.State(state), "null");
                Writer.Line("return " + Vocabulary.Done + ";");
            });
            Writer.Close();
            Writer.Separate();
        }

        Writer.Line("held = 0L;");
        Writer.Line("return " + Words.Rejection("found") + ";");
    }

    public override void End(StateModel state)
    {
        Writer.Line(Read);
        if (state.Exclusive!.From is { } from)
        {
            SwapWhile(Words.CodeIn("found") + " == " + Words.Code(state), Words.With("found", Words.Code(from)), () =>
            {
                Announce(Words.State(state), Words.State(from), "null");
                Writer.Line("return;");
            });
        }

        Writer.Line("__Violate(found, " + CSharpText.Literal(state.Exclusive.Operation!) + ");");
    }

    public override void EndHeld(StateModel state)
    {
        // Without a state to go back to there is no begin either, so that nobody holds anything.
        string back = state.Exclusive!.From is { } from ? Words.With("held", Words.Code(from)) : "held";
        Writer.Line("long found = global::System.Threading.Interlocked.CompareExchange(ref __word, " + back + ", held);");
        Writer.Block("if (found != held)", () =>
        {
            Writer.Line("__Violate(found, " + CSharpText.Literal(state.Exclusive.Operation!) + ");");
            Writer.Line("return;");
        });
        if (state.Exclusive.From is { } to)
        {
            Writer.Separate();
            Announce(Words.State(state), Words.State(to), "null");
        }
    }

    public override void Internals() => RouteTable.Write(Writer, Words);

    private List<(StateModel From, int To)> Ways(string trigger) => WayTable.Of(Machine, trigger).ToList();

    private void SwapWhile(string condition, string to, System.Action done)
    {
        Writer.Open("while (" + condition + ")");
        Swap(to, done);
        Writer.Close();
        Writer.Separate();
    }

    private void Swap(string to, System.Action done)
    {
        Writer.Line("long seen = global::System.Threading.Interlocked.CompareExchange(ref __word, " + to + ", found);");
        Writer.Block("if (seen == found)", done);
        Writer.Separate();
        Writer.Line("found = seen;");
    }
}
