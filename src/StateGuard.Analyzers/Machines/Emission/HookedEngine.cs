using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>
/// A machine with guards, actions or automatic transitions: the user's code runs inside a lock that its owner cannot
/// enter again, and what happened is announced once the lock is released.
/// </summary>
internal sealed class HookedEngine(SourceWriter writer, Vocabulary words) : LockingEngine(writer, words)
{
    private readonly AutomaticSteps _automatics = new(writer, words);

    protected override string Exclusion => "guards and actions run inside a lock, which is never held when a method returns.";

    public override void Fields()
    {
        Writer.Line(IsLocked ? "private readonly object __gate = new object();" : "private bool __isInside;");
        Writer.Line("private long __word;");
    }

    public override void Refresh()
    {
        if (!Machine.HasAutomatics)
        {
            BeforePureAnswer();
            Writer.Line("return State;");
            return;
        }

        Enter(() =>
        {
            _automatics.SettleBefore();
            Writer.Line("return " + Words.StateIn("__word") + ";");
        });
    }

    public override void Trigger(string trigger) => Enter(() => FireAndSettle(HookedTrigger.Call(trigger), "return result;"));

    public override void Request() => Enter(() =>
        FireAndSettle(
            "__Route(wanted, ref trail)",
            "return result == " + Vocabulary.Done + " && " + Words.CodeIn("__word") + " != wanted ? " + Vocabulary.Busy + " : result;",
            () =>
            {
                Writer.Block("if (" + Words.CodeIn("__word") + " == wanted)", () => Writer.Line("return " + Vocabulary.Done + ";"));
                Writer.Separate();
            }));

    public override void Begin(StateModel state)
    {
        Writer.Line("held = 0L;");
        Enter(() =>
        {
            _automatics.SettleBefore();
            if (state.Exclusive!.From is not { } from)
            {
                Writer.Line("return " + Words.Rejection("__word") + ";");
                return;
            }

            Writer.Block("if (" + Words.CodeIn("__word") + " != " + Words.Code(from) + ")", () =>
                Writer.Line("return " + Words.Rejection("__word") + ";"));
            Writer.Separate();
            Writer.Line("held = " + Words.WithNextTicket("__word", Words.Code(state)) + ";");
            Writer.Line("__Move(ref trail, held, null);");
            Writer.Line("return " + Vocabulary.Done + ";");
        });
    }

    public override void End(StateModel state) => EndIf(state, Words.CodeIn("found") + " == " + Words.Code(state));

    public override void EndHeld(StateModel state) => EndIf(state, "found == held");

    public override void BeforePureAnswer() => Writer.Line("__ThrowIfInside();");

    public override void Internals()
    {
        foreach (string trigger in Machine.Triggers)
        {
            new HookedTrigger(Writer, Words).Write(trigger);
        }

        new HookedRoutes(Writer, Words).Write();
        _automatics.Write();
        WriteTrail();
        EndLockInternals();
        Writer.Separate();
        Writer.Open("private void __ThrowIfInside()");
        Writer.Block(IsLocked ? "if (global::System.Threading.Monitor.IsEntered(__gate))" : "if (__isInside)", () =>
            Writer.Line("throw new global::System.Threading.LockRecursionException("
                + CSharpText.Literal("A guard or an action of '" + Machine.Name + "' called back into its own machine.") + ");"));
        Writer.Close();
    }

    private void FireAndSettle(string fire, string answer, System.Action? before = null)
    {
        _automatics.SettleBefore();
        before?.Invoke();
        Writer.Line(Vocabulary.Result + " result = " + fire + ";");
        if (Machine.HasAutomatics)
        {
            Writer.Block("if (result == " + Vocabulary.Done + ")", _automatics.SettleAfter);
            Writer.Separate();
        }

        Writer.Line(answer);
    }

    private void EndIf(StateModel state, string holds)
    {
        Writer.Line("long found;");
        Enter(isEnd: true, body: () =>
        {
            Writer.Line("found = __word;");
            if (state.Exclusive!.From is { } from)
            {
                Writer.Block("if (" + holds + ")", () =>
                {
                    Writer.Line("__Move(ref trail, " + Words.With("found", Words.Code(from)) + ", null);");
                    _automatics.SettleAfter();
                    Writer.Line("return;");
                });
            }
        });
        Writer.Separate();
        Writer.Line("__Violate(found, " + CSharpText.Literal(state.Exclusive!.Operation!) + ");");
    }

    private void Enter(System.Action body, bool isEnd = false)
    {
        Writer.Line("__ThrowIfInside();");
        Writer.Line("__Trail trail = default(__Trail);");
        Writer.Open("try");
        if (IsLocked && isEnd)
        {
            EndLocked(body);
        }
        else if (IsLocked)
        {
            Writer.Block("lock (__gate)", body);
        }
        else
        {
            Writer.Line("__isInside = true;");
            Writer.Block("try", body);
            Writer.Block("finally", () => Writer.Line("__isInside = false;"));
        }

        Writer.Close();
        Writer.Open("finally");
        Writer.Line("__Announce(in trail);");
        Writer.Close();
    }

    private void WriteTrail()
    {
        Writer.Separate();
        Writer.Open("private void __Move(ref __Trail trail, long to, " + Words.TriggerEnum + "? trigger)");
        Writer.Line("trail.HasMoved = true;");
        Writer.Line("trail.From = __word;");
        Writer.Line("trail.To = to;");
        Writer.Line("trail.Trigger = trigger;");
        Writer.Line("global::System.Threading.Volatile.Write(ref __word, to);");
        Writer.Close();

        Writer.Separate();
        Writer.Open("private void __Announce(in __Trail trail)");
        _automatics.AnnounceBefore(() => Writer.Block("if (trail.HasMoved)", () => _automatics.AnnounceAfter(() =>
            Announce(Words.StateIn("trail.From"), Words.StateIn("trail.To"), "trail.Trigger"))));
        Writer.Close();

        Writer.Separate();
        Writer.Line("// What one call has changed, to be announced once the lock is released.");
        Writer.Open("private struct __Trail");
        _automatics.TrailFields();
        Writer.Line("public bool HasMoved;");
        Writer.Line("public long From;");
        Writer.Line("public long To;");
        Writer.Line("public " + Words.TriggerEnum + "? Trigger;");
        Writer.Close();
    }
}
