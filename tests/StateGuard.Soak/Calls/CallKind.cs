namespace StateGuard.Soak.Calls;

/// <summary>What can be called of a machine.</summary>
public enum CallKind
{
    Read,
    Refresh,
    Fire,
    Request,
    RequestText,
    Begin,
    Enter,
    TryEnter,
    End,
    Dispose,
}
