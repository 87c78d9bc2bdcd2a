using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>Ends of other people's APIs, which the fix writes as they stand beside their begins.</summary>
public sealed class WrapExternalTests
{
    private const string Catalog = "root = true\n[*]\nstateguard.catalog = all\n";

    [Fact]
    public Task Monitor() => Fixes(
        """
        class C
        {
            private readonly object _gate = new();
            void M()
            {
                {|SG1002:System.Threading.Monitor.Enter(_gate)|};
                Work();
                System.Threading.Monitor.Exit(_gate);
            }
        }
        """,
        """
        class C
        {
            private readonly object _gate = new();
            void M()
            {
                System.Threading.Monitor.Enter(_gate);
                try
                {
                    Work();
                }
                finally
                {
                    System.Threading.Monitor.Exit(_gate);
                }
            }
        }
        """,
        editorconfig: Catalog);

    [Fact]
    public Task Semaphore() => Fixes(
        """
        class C
        {
            private readonly System.Threading.SemaphoreSlim _gate = new(1, 1);
            async Task M()
            {
                await {|SG1002:_gate.WaitAsync()|};
                await WorkAsync();
                _gate.Release();
            }
        }
        """,
        """
        class C
        {
            private readonly System.Threading.SemaphoreSlim _gate = new(1, 1);
            async Task M()
            {
                await _gate.WaitAsync();
                try
                {
                    await WorkAsync();
                }
                finally
                {
                    _gate.Release();
                }
            }
        }
        """,
        editorconfig: Catalog);

    [Fact]
    public Task Pooled_array() => Fixes(
        """
        using System.Buffers;
        class C
        {
            void M()
            {
                byte[] buffer = {|SG1002:ArrayPool<byte>.Shared.Rent(16)|};
                Work();
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        """,
        """
        using System.Buffers;
        class C
        {
            void M()
            {
                byte[] buffer = ArrayPool<byte>.Shared.Rent(16);
                try
                {
                    Work();
                }
                finally
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                }
            }
        }
        """,
        editorconfig: Catalog);
}
