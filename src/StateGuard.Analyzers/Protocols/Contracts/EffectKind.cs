namespace StateGuard.Protocols.Contracts;

/// <summary>What a call does to an operation.</summary>
internal enum EffectKind
{
    Begin,
    End,
    Require,
}
