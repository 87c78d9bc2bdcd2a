using System;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>A machine whose changes exclude each other by a lock, or, where its options ask for that, by nothing.</summary>
internal abstract class LockingEngine(SourceWriter writer, Vocabulary words) : Engine(writer, words)
{
    protected bool IsLocked => Machine.Locking != LockingMode.None;

    public override string ThreadSafety => IsLocked
        ? "Any thread may use it at any time: " + Exclusion
        : "It is not safe for concurrent use: one thread at a time, and the caller sees to that.";

    /// <summary>What the lock does, as a part of a sentence.</summary>
    protected abstract string Exclusion { get; }

    /// <summary>Writes statements of an end inside the lock; as they are where there is none.</summary>
    protected void EndLocked(Action body)
    {
        if (IsLocked)
        {
            EndLock.Block(Writer, body);
        }
        else
        {
            body();
        }
    }

    /// <summary>Writes what stands behind it.</summary>
    protected void EndLockInternals()
    {
        if (IsLocked && Machine.Operations.Any())
        {
            EndLock.Write(Writer);
        }
    }
}
