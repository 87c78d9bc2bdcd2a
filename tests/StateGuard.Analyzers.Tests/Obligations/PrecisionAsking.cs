using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Helpers that ask whether something is open before they end it, so that to call them once more does nothing.</summary>
public sealed class PrecisionAsking
{
    [Fact]
    public Task Handles() => EachAsync(
        "memory",
        "private void Free() { if (_h.IsAllocated) _h.Free(); } public void M() { Free(); Free(); }",
        "private void Free() { _h.Free(); } public void M() { Free(); Free(); } //! SG1003",
        "private void Free() { if (Asked) _h.Free(); } public void M() { Free(); Free(); } //! SG1003",
        """
        private void Keep(object? o)
        {
            if (o != null) { if (!_h.IsAllocated) _h = GCHandle.Alloc(o); }
            else if (_h.IsAllocated) _h.Free();
        }
        private void Update() => Keep(Asked ? this : null);
        public void M() { Keep(null); Update(); }
        """,
        "private bool Has() => _h.IsAllocated; private void Free() { if (Has()) _h.Free(); } public void M() { Free(); Free(); }",
        "private bool Has() => Asked; private void Free() { if (Has()) _h.Free(); } public void M() { Free(); Free(); } //! SG1003");

    [Fact]
    public Task Locks() => EachAsync(
        "locks",
        "private void Leave() { if (_lock.IsHeldByCurrentThread) _lock.Exit(); } public void M() { _lock.Enter(); Leave(); }",
        "private void Leave() { if (Monitor.IsEntered(_gate)) Monitor.Exit(_gate); } public void M() { Monitor.Enter(_gate); Leave(); }",
        "private void Leave() { if (Asked) Monitor.Exit(_gate); } public void M() { Monitor.Enter(_gate); Leave(); } //! SG1001",
        "private void Leave() { if (!_lock.IsHeldByCurrentThread) _lock.Exit(); } public void M() { _lock.Enter(); Leave(); } //! SG1001",
        "private void Leave() { if (_lock.IsHeldByCurrentThread) _lock.Exit(); } public void M() { _lock.Enter(); try { Leave(); } finally { Leave(); } }",
        "private void Leave() { if (_lock.IsHeldByCurrentThread) _lock.Exit(); else throw new Exception(); } public void M() { _lock.Enter(); Leave(); }",
        "private void Take() { if (!_lock.IsHeldByCurrentThread) _lock.Enter(); } public void M() { Take(); try { Take(); } finally { _lock.Exit(); } } //! SG1006");

    private static Task EachAsync(string group, params string[] cases) => CatalogFilesAsync(group, cases.Select(members =>
        "using System; using System.Threading; using System.Runtime.InteropServices;\n"
        + "public class Subject { private GCHandle _h; private readonly Lock _lock = new(); private readonly object _gate = new(); private static extern bool Asked { get; }\n"
        + members + "\n}").ToArray());
}
