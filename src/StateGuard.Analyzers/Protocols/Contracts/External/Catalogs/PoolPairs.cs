namespace StateGuard.Protocols.Contracts.External.Catalogs;

/// <summary>Pooled arrays and memory.</summary>
internal static class PoolPairs
{
    public const string Text = """
        M:System.Buffers.ArrayPool`1.Rent(System.Int32) ; M:System.Buffers.ArrayPool`1.Return(`0[],System.Boolean) ; operation=PooledArray on=return success=always
        M:System.Buffers.MemoryPool`1.Rent(System.Int32) ; M:System.IDisposable.Dispose ; operation=PooledMemory on=return success=always
        """;
}
