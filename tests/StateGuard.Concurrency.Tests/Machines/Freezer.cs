namespace StateGuard.Concurrency.Tests.Machines;

/// <summary>All tasks are frozen once they have been told so often enough.</summary>
public sealed partial class Freezer : IMachine
{
    public const int AttemptsNeeded = 2;

    private int _attempts;

    string IMachine.State => State.ToString();

    public object? Gate => __gate;

    string IMachine.Refresh() => Refresh().ToString();

    public TransitionResult Fire(int trigger) => Fire((FreezerTrigger)trigger);

    public TransitionResult Request(int goal) => Request((FreezerState)goal);

    public TransitionResult Begin(int operation) => BeginCheckpoint();

    public void End(int operation) => EndCheckpoint();

    public IDisposable? TryEnter(int operation) => TryEnterCheckpoint(out CheckpointScope scope) ? scope : null;

    private partial bool AllTasksFrozen() => _attempts >= AttemptsNeeded;

    private partial void FreezeTasks() => _attempts++;

    private partial void ThawTasks() => _attempts = 0;
}
