using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>
/// Writes the bodies of the members that read or change the state. The engines differ in how changes exclude each
/// other; documentation, attributes and signatures are the same for all.
/// </summary>
internal abstract class Engine(SourceWriter writer, Vocabulary words)
{
    protected SourceWriter Writer { get; } = writer;

    protected Vocabulary Words { get; } = words;

    protected MachineModel Machine => Words.Machine;

    /// <summary>Chooses the engine for a machine.</summary>
    public static Engine For(SourceWriter writer, Vocabulary words) => words.Machine switch
    {
        { IsEnabled: false } => new DisabledEngine(writer, words),
        { HasHooks: true } => new HookedEngine(writer, words),
        { Locking: LockingMode.Auto } => new CompareAndSwapEngine(writer, words),
        _ => new PlainEngine(writer, words),
    };

    /// <summary>Says how concurrent use goes.</summary>
    public abstract string ThreadSafety { get; }

    /// <summary>Whether a restored state is taken over.</summary>
    public virtual bool Restores => true;

    public abstract void Fields();

    /// <summary>The state now, as an expression.</summary>
    public virtual string State() => Words.StateIn("global::System.Threading.Volatile.Read(ref __word)");

    public virtual void Refresh() => Writer.Line("return State;");

    public abstract void Trigger(string trigger);

    /// <summary>The body of <c>Request</c>, where <c>wanted</c> is the code of a goal that can be requested.</summary>
    public abstract void Request();

    /// <summary>The body of a begin, which also hands out the word that proves it.</summary>
    public abstract void Begin(StateModel state);

    /// <summary>The body of an end that ends whatever is held.</summary>
    public abstract void End(StateModel state);

    /// <summary>The body of the end of one begin, by the word that proves it.</summary>
    public abstract void EndHeld(StateModel state);

    /// <summary>What stands before an answer that needs no look at the state.</summary>
    public virtual void BeforePureAnswer()
    {
    }

    /// <summary>Private members that the bodies use.</summary>
    public abstract void Internals();

    protected void Announce(string from, string to, string trigger) =>
        Writer.Line("OnTransitioned(" + from + ", " + to + ", " + trigger + ");");
}
