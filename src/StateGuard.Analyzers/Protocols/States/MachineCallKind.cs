namespace StateGuard.Protocols.States;

/// <summary>What a call of a member of a machine is.</summary>
internal enum MachineCallKind
{
    /// <summary>Of the user's own part of the class: it may do anything.</summary>
    Unknown = 0,

    /// <summary>Of a member that neither changes the state nor hands the machine on.</summary>
    Neutral,

    /// <summary>The method of a trigger.</summary>
    Trigger,

    /// <summary><c>Fire(trigger)</c>.</summary>
    Fire,

    /// <summary><c>Request(goal)</c>.</summary>
    Request,

    /// <summary><c>Request(text)</c>.</summary>
    RequestText,

    /// <summary>The begin of an operation.</summary>
    Begin,

    /// <summary>The end of an operation.</summary>
    End,

    /// <summary>A begin that returns a scope, or throws.</summary>
    Enter,

    /// <summary>A begin that gives a scope, or answers that it has not.</summary>
    TryEnter,

    /// <summary><c>Refresh()</c>.</summary>
    Refresh,
}
