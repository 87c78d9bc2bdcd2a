namespace StateGuard.Flow.Values;

/// <summary>What a storage number stands for.</summary>
/// <param name="Kind">The kind of storage.</param>
/// <param name="Owner">For a member or an element, the value number of the object it belongs to; otherwise 0.</param>
/// <param name="Subject">The symbol, capture, operation or key; null where the kind says it all.</param>
internal readonly record struct StorageInfo(StorageKind Kind, int Owner, object? Subject);
