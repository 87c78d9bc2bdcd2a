namespace StateGuard.Soak.Calls;

/// <summary>The user's code that a machine runs.</summary>
public enum Hook
{
    Guard,
    Action,
    Transitioned,
    Violated,
}
