using System;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>
/// Writes the lock of an end, which unlike the others is not given up when the waiting thread is interrupted: the operation would stay
/// open for ever, with nobody left who ends it.
/// </summary>
internal static class EndLock
{
    /// <summary>Writes statements inside the lock.</summary>
    public static void Block(SourceWriter writer, Action body)
    {
        writer.Line("bool isTaken = false;");
        writer.Open("try");
        writer.Line("__EnterToEnd(ref isTaken);");
        body();
        writer.Close();
        writer.Block("finally", () => writer.Block("if (isTaken)", () => writer.Line("global::System.Threading.Monitor.Exit(__gate);")));
    }

    /// <summary>Writes the method behind it.</summary>
    public static void Write(SourceWriter writer)
    {
        writer.Separate();
        writer.Line("// An end must not be given up because its thread is interrupted; that is put off until the lock is taken.");
        writer.Open("private void __EnterToEnd(ref bool isTaken)");
        writer.Line("bool isInterrupted = false;");
        writer.Block("while (!isTaken)", () =>
        {
            writer.Block("try", () => writer.Line("global::System.Threading.Monitor.Enter(__gate, ref isTaken);"));
            writer.Block("catch (global::System.Threading.ThreadInterruptedException)", () => writer.Line("isInterrupted = true;"));
        });
        writer.Separate();
        writer.Block("if (isInterrupted)", () => writer.Line("global::System.Threading.Thread.CurrentThread.Interrupt();"));
        writer.Close();
    }
}
