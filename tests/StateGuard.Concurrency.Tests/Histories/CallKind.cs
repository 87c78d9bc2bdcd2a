namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>What a machine can be told to do.</summary>
public enum CallKind
{
    /// <summary>Reads the state.</summary>
    Read,

    /// <summary>Takes the automatic transitions that are due.</summary>
    Refresh,

    /// <summary>Fires the trigger of the argument's number.</summary>
    Fire,

    /// <summary>Requests the state of the argument's number.</summary>
    Request,

    /// <summary>Begins the operation of the argument's number.</summary>
    Begin,

    /// <summary>Ends the operation of the argument's number, whoever began it.</summary>
    End,

    /// <summary>Begins the operation of the argument's number and keeps the scope.</summary>
    Enter,

    /// <summary>Disposes a scope: in a program the thread's n-th, in a history that of the call of that number.</summary>
    Dispose,
}
