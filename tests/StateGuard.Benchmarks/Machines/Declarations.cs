namespace StateGuard.Benchmarks.Machines;

/// <summary>A door without guards and actions: one compare-and-swap a transition.</summary>
[StateMachine(Name = "PlainDoor")]
public enum PlainDoorState
{
    [Initial]
    [Transition("Open", Opened)]
    Closed,

    [Transition("Close", Closed)]
    Opened,

    [Exclusive("Repair", From = Closed)]
    Repairing,
}

/// <summary>The same door behind a blocking lock.</summary>
[StateMachine(Name = "LockedDoor", Locking = Locking.Lock)]
public enum LockedDoorState
{
    [Initial]
    [Transition("Open", Opened)]
    Closed,

    [Transition("Close", Closed)]
    Opened,

    [Exclusive("Repair", From = Closed)]
    Repairing,
}

/// <summary>The same door with a guard and an action, which run under the lock.</summary>
[StateMachine(Name = "HookedDoor")]
public enum HookedDoorState
{
    [Initial]
    [Transition("Open", Opened, When = "IsUnlocked", Do = "Ring")]
    Closed,

    [Transition("Close", Closed)]
    Opened,

    [Exclusive("Repair", From = Closed)]
    Repairing,
}

/// <summary>What the user writes for the door with hooks.</summary>
public sealed partial class HookedDoor
{
    private int _rings;

    /// <summary>Whether its guard says no.</summary>
    public bool IsBolted { get; init; }

    private partial bool IsUnlocked() => !IsBolted;

    private partial void Ring() => _rings++;
}
