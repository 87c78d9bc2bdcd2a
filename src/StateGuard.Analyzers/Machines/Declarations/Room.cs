namespace StateGuard.Machines.Declarations;

/// <summary>How much can be generated beside what the user has written.</summary>
internal enum Room
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The declarations of the hooks.</summary>
    Hooks,

    /// <summary>The machine.</summary>
    Machine,
}
