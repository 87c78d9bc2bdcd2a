namespace StateGuard.Protocols.Obligations;

/// <summary>Who ends an operation that a body leaves open.</summary>
internal enum HandoverKind
{
    /// <summary>Nobody: it is a leak.</summary>
    Nobody,

    /// <summary>The callers, to whom a mark or the return of the object says so.</summary>
    Callers,

    /// <summary>The disposal of the object whose method this is.</summary>
    Disposal,

    /// <summary>Another method of the type, which nothing says.</summary>
    Elsewhere,
}
