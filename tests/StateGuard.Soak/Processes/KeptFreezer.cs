namespace StateGuard.Soak.Processes;

public sealed partial class KeptFreezer
{
    private int _attempts;

    /// <summary>Stores the state; whoever hears of a change later stores a state that is no older.</summary>
    internal Action<KeptFreezer>? Store { get; set; }

    private partial bool AllTasksFrozen() => _attempts % 2 == 0;

    private partial void CountAttempt() => _attempts++;

    partial void OnTransitioned(KeptFreezerState from, KeptFreezerState to, KeptFreezerTrigger? trigger) => Store?.Invoke(this);
}
