namespace StateGuard.Protocols.Obligations;

/// <summary>What a single call can do wrong, whatever becomes of the operation afterwards.</summary>
internal enum MisuseKind
{
    /// <summary>It ends what is not open.</summary>
    EndNotOpen,

    /// <summary>It begins what is open already.</summary>
    BegunTwice,

    /// <summary>It needs what is not open.</summary>
    RequiredNotOpen,

    /// <summary>It lets another thread go on while what belongs to this one is open.</summary>
    OpenAcrossAwait,
}
