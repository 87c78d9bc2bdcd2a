namespace StateGuard.Protocols.Obligations;

/// <summary>How a method can fail to do what its mark says.</summary>
internal enum BrokenPromiseKind
{
    /// <summary>It returns without having begun, or ended, the operation.</summary>
    NotDone,

    /// <summary>It answers that the operation is begun, and it is not.</summary>
    YesButNotOpen,

    /// <summary>It answers that the operation is not begun, and it is open.</summary>
    NoButOpen,
}
