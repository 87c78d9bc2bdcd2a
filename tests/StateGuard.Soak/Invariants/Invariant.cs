namespace StateGuard.Soak.Invariants;

/// <summary>What must hold at all times.</summary>
public enum Invariant
{
    /// <summary>At most one thread holds an exclusive state.</summary>
    OneHolder,

    /// <summary>While an exclusive state is held nothing but its end changes the state.</summary>
    HeldState,

    /// <summary>Begins that are done are ends that changed something, and one more while the state is held.</summary>
    BeginsAndEnds,

    /// <summary>An end ends, or is a violation, whatever it throws.</summary>
    Ends,

    /// <summary>A stale ticket changes nothing, and is counted once.</summary>
    Violations,

    /// <summary>Every state that is read is declared and can be reached.</summary>
    DeclaredState,

    /// <summary>Every change that is heard is declared.</summary>
    DeclaredChange,

    /// <summary>A call that is refused changes nothing.</summary>
    Refusals,

    /// <summary>An action that throws leaves the state as it was.</summary>
    ThrowingAction,

    /// <summary>When a call comes back its thread has released the lock.</summary>
    LockReleased,

    /// <summary>Guards and actions exclude each other.</summary>
    OneInside,

    /// <summary>Changes and violations are told of outside the lock.</summary>
    HeardOutside,

    /// <summary>A call back from inside the lock throws at once.</summary>
    CallBack,

    /// <summary>The changes of one call are a chain, and all changes lead from the first state to the last.</summary>
    Chain,

    /// <summary>What was done was heard, by each trigger, and nothing else.</summary>
    LostUpdate,

    /// <summary>A call throws what its hooks, its interrupts and its violations throw, and nothing else.</summary>
    Exceptions,

    /// <summary>No interrupt is swallowed.</summary>
    Interrupts,

    /// <summary>A call that throws nothing allocates nothing.</summary>
    Allocation,

    /// <summary>Every call comes back.</summary>
    Progress,

    /// <summary>A state that was stored can be read again, and is no older than what was told of it.</summary>
    Stored,
}
