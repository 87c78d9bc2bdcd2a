namespace StateGuard.Protocols.Typestates;

/// <summary>Why the state of a machine is known.</summary>
internal enum Knowledge
{
    /// <summary>It is not known.</summary>
    None = 0,

    /// <summary>No other code can reach the machine yet.</summary>
    Own,

    /// <summary>Only the object that is being constructed reaches it, and no other code reaches that.</summary>
    OfThis,

    /// <summary>Others may reach it, but this code holds it in an exclusive state, which nothing but its own end leaves.</summary>
    Held,
}
