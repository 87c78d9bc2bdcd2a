namespace StateGuard.Protocols.Contracts;

/// <summary>What a call does to an operation.</summary>
internal enum EffectKind
{
    Begin,
    End,
    Require,

    /// <summary>It answers whether the operation is open.</summary>
    Tell,
}
