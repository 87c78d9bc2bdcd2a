namespace StateGuard.Concurrency.Tests.Machines;

/// <summary>What every machine under test can be told to do, with states, triggers and operations as numbers.</summary>
public interface IMachine
{
    /// <summary>The name of the state.</summary>
    string State { get; }

    /// <summary>The object whose monitor is the machine's lock, if it has one.</summary>
    object? Gate { get; }

    /// <summary>Takes what is due, and gives the name of the state.</summary>
    string Refresh();

    TransitionResult Fire(int trigger);

    TransitionResult Request(int goal);

    TransitionResult Begin(int operation);

    void End(int operation);

    /// <summary>The scope, or null if the operation did not begin.</summary>
    IDisposable? TryEnter(int operation);
}
