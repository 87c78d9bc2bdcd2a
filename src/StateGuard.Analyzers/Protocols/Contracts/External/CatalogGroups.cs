namespace StateGuard.Protocols.Contracts.External;

/// <summary>The groups of the built-in catalog.</summary>
[Flags]
internal enum CatalogGroups
{
    /// <summary>Of a pair: it comes from the user's own file.</summary>
    None = 0,
    Locks = 1,
    Pools = 2,
    Memory = 4,
    Ui = 8,
    Writers = 16,
    Diagnostics = 32,
    All = Locks | Pools | Memory | Ui | Writers | Diagnostics,
}
