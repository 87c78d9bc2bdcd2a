using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Which end a message names, and which the fix is told to write.</summary>
public sealed class ExternalMessageTests
{
    [Theory]
    [InlineData("object gate", "Monitor.Enter(gate);", "'Exit'", "Monitor.Exit(gate)")]
    [InlineData("ReaderWriterLockSlim rw", "rw.EnterWriteLock();", "'ExitWriteLock'", "rw.ExitWriteLock()")]
    [InlineData("Mutex mutex", "mutex.WaitOne();", "'ReleaseMutex'", "mutex.ReleaseMutex()")]
    [InlineData("System.Buffers.ArrayPool<byte> pool", "byte[] buffer = pool.Rent(1);", "'Return'", "pool.Return(buffer)")]
    [InlineData("int n", "IntPtr p = System.Runtime.InteropServices.Marshal.AllocHGlobal(n);", "'FreeHGlobal'", "System.Runtime.InteropServices.Marshal.FreeHGlobal(p)")]
    [InlineData("System.ComponentModel.ISupportInitialize i", "i.BeginInit();", "'EndInit'", "i.EndInit()")]
    [InlineData("Lock l", "Lock.Scope scope = l.EnterScope();", "LockScope", null)]
    [InlineData("int n", "System.Buffers.IMemoryOwner<int> owner = System.Buffers.MemoryPool<int>.Shared.Rent(n);", "PooledMemory", null)]
    [InlineData("int n", "ExecutionContext.SuppressFlow();", "'RestoreFlow'", "ExecutionContext.RestoreFlow()")]
    public async Task Names_the_end_of_this_begin(string parameter, string begin, string named, string? call)
    {
        ImmutableArray<Diagnostic> found = await ObligationVerifier.DiagnosticsOfAsync(
            $"class Subject {{ void M({parameter}) {{ {begin} }} }}",
            new PathConfigOptions(("", ExternalVerifier.CatalogKey, "all")));

        Diagnostic report = Assert.Single(found);
        Assert.Contains(named, report.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(call, report.Properties.GetValueOrDefault("EndCall"));
    }
}
