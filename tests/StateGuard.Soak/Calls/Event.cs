namespace StateGuard.Soak.Calls;

/// <summary>What happens beside calls.</summary>
internal enum Event
{
    Round,
    Restored,
    Operation,
    Cancelled,
    AsyncOperation,
    AsyncCancelled,
    HandedOn,
    StaleDispose,
    ForeignEnd,
    RefusedCallBack,
    CallFromOutside,
    Interrupt,
    InterruptInCall,
    HoggedLock,
    Starvation,
    Collection,
    Kill,
    KillWhileHeld,
    Stop,
    Damage,
    RestoredProcess,
    RestoredFromHeld,
    RefusedText,
}
