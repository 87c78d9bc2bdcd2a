using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>Writes the members of an operation: begin, end, and the scope that ends once.</summary>
internal sealed class OperationEmitter(SourceWriter writer, Vocabulary words, Documentation documentation, Engine engine)
{
    private MachineModel Machine => words.Machine;

    public void Write(StateModel state)
    {
        string operation = state.Exclusive!.Operation!;
        string way = state.Exclusive.From is { } from
            ? "from " + words.See(from) + " to " + words.See(state)
            : "into " + words.See(state) + " (from nowhere, since its declaration is wrong)";
        string back = state.Exclusive.From is { } to
            ? "from " + words.See(state) + " back to " + words.See(to)
            : "out of " + words.See(state);
        Begin(operation, way);
        End(state, operation, back);
        Enter(operation, way);
        TryEnter(operation, way);
        BeginHeld(state, operation);
        if (Machine.IsEnabled)
        {
            EndHeld(state, operation);
        }

        Scope(operation, back);
    }

    /// <summary>Writes what a wrong end does.</summary>
    public void Violate()
    {
        if (!Machine.Operations.Any())
        {
            return;
        }

        writer.Separate();
        writer.Open("private void __Violate(long word, string operation)");
        if (Machine.OnViolation == ViolationMode.Report)
        {
            writer.Line("OnViolated(" + words.StateIn("word") + ", operation);");
            writer.Close();
            return;
        }

        writer.Line("throw new global::StateGuard.StateViolationException(__NameIn(word), operation);");
        writer.Close();
        writer.Separate();
        writer.Open("private static string __NameIn(long word)");
        writer.Open(words.SwitchOn("word"));
        foreach (StateModel state in Machine.States)
        {
            writer.Line("case " + words.Code(state) + ":");
            writer.Indented(() => writer.Line("return " + CSharpText.Literal(state.Name) + ";"));
        }

        writer.Line("default:");
        writer.Indented(() => writer.Line("return \"\";"));
        writer.Close();
        writer.Close();
    }

    private static string Mark(string attribute, string operation) =>
        "global::StateGuard." + attribute + "(" + CSharpText.Literal(operation) + ")";

    private static string ScopeName(string operation) => CSharpText.Identifier(operation + "Scope");

    private static string Held(string operation) => "__Begin" + operation;

    private void Begin(string operation, string way)
    {
        writer.Separate();
        documentation.Summary("Begins operation " + XmlText.Code(operation) + ": " + way + ". While it is open nothing else changes the state.");
        documentation.Returns(Machine.IsEnabled
            ? XmlText.See(Vocabulary.Done) + " if it has begun and has to be ended; " + XmlText.See(Vocabulary.Busy)
                + " while an exclusive state is held; " + XmlText.See(Vocabulary.NotAllowed) + " from any other state."
            : XmlText.See(Vocabulary.Disabled) + ", since the machine is compiled out.");
        documentation.ThrowsOnRecursion();
        writer.Line("[" + Mark("Begins", operation) + "]");
        writer.Open("public " + Vocabulary.Result + " Begin" + operation + "()");
        writer.Line("return " + Held(operation) + "(out long held);");
        writer.Close();
    }

    private void End(StateModel state, string operation, string back)
    {
        writer.Separate();
        documentation.Summary(Machine.IsEnabled
            ? "Ends operation " + XmlText.Code(operation) + ", whoever has begun it: " + back + "."
            : "Does nothing, since the machine is compiled out.");
        ThrowsOnViolation("The operation is not open.");
        documentation.ThrowsOnRecursion();
        writer.Line("[" + Mark("Ends", operation) + "]");
        writer.Open("public void End" + operation + "()");
        engine.End(state);
        writer.Close();
    }

    private void Enter(string operation, string way)
    {
        writer.Separate();
        documentation.Summary("Begins operation " + XmlText.Code(operation) + ": " + way + ", and ends it when the scope is disposed.");
        documentation.Returns("The scope to dispose.");
        documentation.Throws("global::StateGuard.TransitionException", Machine.IsEnabled ? "It has not begun." : "Always, since the machine is compiled out.");
        documentation.ThrowsOnRecursion();
        writer.Line("[return: " + Mark("Begins", operation) + "]");
        writer.Open("public " + ScopeName(operation) + " Enter" + operation + "()");
        writer.Line(Vocabulary.Result + " result = " + Held(operation) + "(out long held);");
        writer.Block("if (result != " + Vocabulary.Done + ")", () =>
            writer.Line("throw new global::StateGuard.TransitionException(result);"));
        writer.Separate();
        writer.Line("return new " + ScopeName(operation) + "(this, held);");
        writer.Close();
    }

    private void TryEnter(string operation, string way)
    {
        writer.Separate();
        documentation.Summary("Tries to begin operation " + XmlText.Code(operation) + ": " + way + ". It is ended when the scope is disposed.");
        documentation.Parameter("scope", "The scope to dispose; one whose disposal does nothing where the operation has not begun.");
        documentation.Returns("Whether it has begun.");
        documentation.ThrowsOnRecursion();
        writer.Open("public bool TryEnter" + operation + "([" + Mark("Begins", operation) + "] out " + ScopeName(operation) + " scope)");
        writer.Block("if (" + Held(operation) + "(out long held) == " + Vocabulary.Done + ")", () =>
        {
            writer.Line("scope = new " + ScopeName(operation) + "(this, held);");
            writer.Line("return true;");
        });
        writer.Separate();
        writer.Line("scope = default(" + ScopeName(operation) + ");");
        writer.Line("return false;");
        writer.Close();
    }

    private void BeginHeld(StateModel state, string operation)
    {
        writer.Separate();
        writer.Open("private " + Vocabulary.Result + " " + Held(operation) + "(out long held)");
        engine.Begin(state);
        writer.Close();
    }

    private void EndHeld(StateModel state, string operation)
    {
        writer.Separate();
        writer.Open("private void __End" + operation + "(long held)");
        engine.EndHeld(state);
        writer.Close();
    }

    private void Scope(string operation, string back)
    {
        writer.Separate();
        documentation.Summary("An open operation " + XmlText.Code(operation) + ", ended " + back + " when it is disposed.");
        documentation.Remarks("Copies stand for the same begin, so that only one of them can be disposed. The default value stands for none.");
        writer.Line(TypeHead.GeneratedCode);
        writer.Open("public readonly struct " + ScopeName(operation) + " : global::System.IDisposable");
        if (Machine.IsEnabled)
        {
            writer.Line("private readonly " + words.MachineType + "? __machine;");
            writer.Line("private readonly long __held;");
        }

        writer.Separate();
        writer.Open("internal " + ScopeName(operation) + "(" + words.MachineType + " machine, long held)");
        if (Machine.IsEnabled)
        {
            writer.Line("__machine = machine;");
            writer.Line("__held = held;");
        }

        writer.Close();
        writer.Separate();
        documentation.Summary("Ends the operation: " + back + ". The default value does nothing.");
        ThrowsOnViolation("It has been ended before; the state is unchanged.");
        documentation.ThrowsOnRecursion();
        writer.Line("[" + Mark("Ends", operation) + "]");
        writer.Open("public void Dispose()");
        if (Machine.IsEnabled)
        {
            writer.Line("__machine?.__End" + operation + "(__held);");
        }

        writer.Close();
        writer.Close();
    }

    private void ThrowsOnViolation(string when)
    {
        if (Machine is { OnViolation: ViolationMode.Throw, IsEnabled: true })
        {
            documentation.Throws("global::StateGuard.StateViolationException", when);
        }
    }
}
