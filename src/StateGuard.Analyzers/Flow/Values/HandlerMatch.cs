namespace StateGuard.Flow.Values;

/// <summary>Whether a handler takes an exception.</summary>
internal enum HandlerMatch
{
    Never,
    Perhaps,
    Always,
}
