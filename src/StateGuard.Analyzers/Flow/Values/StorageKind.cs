namespace StateGuard.Flow.Values;

/// <summary>What can hold a value.</summary>
internal enum StorageKind
{
    None = 0,
    This,
    Return,
    Tracked,

    /// <summary>A local of the body itself, which the compiler proves to be assigned before it is read.</summary>
    Local,

    /// <summary>A parameter, or a variable of an enclosing body.</summary>
    Variable,

    /// <summary>A temporary of the control-flow graph.</summary>
    Capture,

    /// <summary>The result of an operation within the statement at hand.</summary>
    Temporary,
    Member,
    Static,
    Element,
}
