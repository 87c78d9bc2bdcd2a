namespace StateGuard.Flow.Values;

/// <summary>What a value number stands for.</summary>
/// <param name="Kind">Where the value comes from.</param>
/// <param name="Index">The storage (of an initial or earlier value), the slot (of a produced one) or the point (of a joined one).</param>
/// <param name="Subject">The operation, constant, type or joined storage.</param>
internal readonly record struct ValueInfo(ValueKind Kind, int Index, object? Subject);
