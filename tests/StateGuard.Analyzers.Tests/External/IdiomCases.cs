using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>How locks, pools and handles are really used: every one of these is right, and nothing is said of it.</summary>
public sealed class IdiomCases
{
    private const string All = "all";

    [Fact]
    public Task Waiting_for_a_condition() => CatalogAsync(
        All,
        """
        private readonly object _gate = new();
        private readonly Queue<int> _items = new();
        public int Take(CancellationToken ct)
        {
            lock (_gate)
            {
                while (_items.Count == 0)
                {
                    ct.ThrowIfCancellationRequested();
                    Monitor.Wait(_gate, 100);
                }
                return _items.Dequeue();
            }
        }
        public void Put(int item)
        {
            Monitor.Enter(_gate);
            try { _items.Enqueue(item); if (_items.Count == 1) Monitor.Pulse(_gate); }
            finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public bool TryTake(int milliseconds)
        {
            bool taken = false;
            try
            {
                Monitor.TryEnter(_gate, milliseconds, ref taken);
                if (!taken) return false;
                while (!Check()) if (!Monitor.Wait(_gate, milliseconds)) return false;
                return true;
            }
            finally
            {
                if (taken) Monitor.Exit(_gate);
            }
        }
        """);

    [Fact]
    public Task Spinning() => CatalogAsync(
        All,
        """
        private SpinLock _spin = new(enableThreadOwnerTracking: false);
        private int _n;
        public int M()
        {
            bool taken = false;
            try
            {
                _spin.Enter(ref taken);
                return ++_n;
            }
            finally
            {
                if (taken) _spin.Exit(useMemoryBarrier: false);
            }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            var spin = new SpinWait();
            while (!Monitor.TryEnter(_gate)) spin.SpinOnce();
            try { Work(); } finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public bool M()
        {
            for (int i = 0; i < 10; i++)
            {
                if (Monitor.TryEnter(_gate, 10))
                {
                    try { Work(); return true; } finally { Monitor.Exit(_gate); }
                }
            }
            return false;
        }
        """);

    [Fact]
    public Task Two_locks_in_order() => CatalogAsync(
        All,
        """
        private readonly object _a = new(), _b = new();
        public void M()
        {
            bool a = false, b = false;
            try
            {
                Monitor.Enter(_a, ref a);
                Monitor.Enter(_b, ref b);
                Work();
            }
            finally
            {
                if (b) Monitor.Exit(_b);
                if (a) Monitor.Exit(_a);
            }
        }
        """,
        """
        private readonly SemaphoreSlim _a = new(1), _b = new(1);
        public async Task M(CancellationToken ct)
        {
            await _a.WaitAsync(ct);
            try
            {
                await _b.WaitAsync(ct);
                try { await WorkAsync(); } finally { _b.Release(); }
            }
            finally { _a.Release(); }
        }
        """);

    [Fact]
    public Task Upgrading() => CatalogAsync(
        All,
        """
        private readonly ReaderWriterLockSlim _rw = new();
        private readonly Dictionary<int, string> _map = new();
        public string M(int key)
        {
            _rw.EnterUpgradeableReadLock();
            try
            {
                if (_map.TryGetValue(key, out string? found)) return found;
                _rw.EnterWriteLock();
                try { return _map[key] = key.ToString(); }
                finally { _rw.ExitWriteLock(); }
            }
            finally { _rw.ExitUpgradeableReadLock(); }
        }
        public string? N(int key)
        {
            _rw.EnterReadLock();
            try { return _map.GetValueOrDefault(key); }
            finally { _rw.ExitReadLock(); }
        }
        public void O(int key)
        {
            bool held = _rw.IsWriteLockHeld;
            if (!held) _rw.EnterWriteLock();
            try { _map.Remove(key); } finally { if (!held) _rw.ExitWriteLock(); }
        }
        """);

    [Fact]
    public Task Semaphores_with_time_and_cancellation() => CatalogAsync(
        All,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        public async Task<int> M(CancellationToken ct)
        {
            bool entered = false;
            try
            {
                entered = await _sem.WaitAsync(TimeSpan.FromSeconds(1), ct).ConfigureAwait(false);
                if (!entered) throw new TimeoutException();
                return Pick();
            }
            finally
            {
                if (entered) _sem.Release();
            }
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(4);
        public async Task M(IEnumerable<int> items)
        {
            await Task.WhenAll(System.Linq.Enumerable.Select(items, async item =>
            {
                await _sem.WaitAsync();
                try { await WorkAsync(); } finally { _sem.Release(); }
            }));
        }
        """,
        """
        private static readonly SemaphoreSlim s_sem = new(1, 1);
        public async IAsyncEnumerable<int> M()
        {
            await s_sem.WaitAsync();
            try { yield return 1; await WorkAsync(); yield return 2; }
            finally { s_sem.Release(); }
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        public async Task M()
        {
            Task waiting = _sem.WaitAsync();
            await waiting;
            try { await WorkAsync(); } finally { _sem.Release(); }
        }
        """,
        """
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, SemaphoreSlim> _locks = new();
        public async Task M(string key)
        {
            SemaphoreSlim sem = _locks.GetOrAdd(key, _ => new SemaphoreSlim(1, 1));
            await sem.WaitAsync();
            try { await WorkAsync(); } finally { sem.Release(); }
        }
        """);

    [Fact]
    public Task Single_instance() => CatalogAsync(
        All,
        """
        public static int Main2()
        {
            using var mutex = new Mutex(false, "Global\\app");
            if (!mutex.WaitOne(0)) return 1;
            try { Work(); return 0; }
            finally { mutex.ReleaseMutex(); }
        }
        """,
        """
        private readonly Mutex _mutex = new();
        public void M()
        {
            try { _mutex.WaitOne(); }
            catch (AbandonedMutexException) { }
            try { Work(); } finally { _mutex.ReleaseMutex(); }
        }
        """);

    [Fact]
    public Task Pools() => CatalogAsync(
        All,
        """
        public static string M(ReadOnlySpan<char> text)
        {
            char[]? rented = null;
            try
            {
                Span<char> buffer = text.Length <= 128 ? stackalloc char[128] : (rented = System.Buffers.ArrayPool<char>.Shared.Rent(text.Length));
                text.CopyTo(buffer);
                return new string(buffer[..text.Length]);
            }
            finally
            {
                if (rented is not null) System.Buffers.ArrayPool<char>.Shared.Return(rented, clearArray: true);
            }
        }
        """,
        """
        public static async Task<int> M(Stream stream, CancellationToken ct)
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(4096);
            int total = 0;
            try
            {
                while (true)
                {
                    int read = await stream.ReadAsync(buffer.AsMemory(total), ct).ConfigureAwait(false);
                    if (read == 0) return total;
                    total += read;
                    if (total == buffer.Length)
                    {
                        byte[] larger = System.Buffers.ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                        byte[] old = buffer;
                        buffer = larger;
                        System.Buffers.ArrayPool<byte>.Shared.Return(old);
                    }
                }
            }
            finally
            {
                System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        """,
        """
        private byte[] _buffer = [];
        private int _count;
        public void Add(byte b)
        {
            if (_count == _buffer.Length)
            {
                byte[] larger = System.Buffers.ArrayPool<byte>.Shared.Rent(Math.Max(16, _count * 2));
                byte[] old = _buffer;
                _buffer = larger;
                if (old.Length > 0) System.Buffers.ArrayPool<byte>.Shared.Return(old);
            }
            _buffer[_count++] = b;
        }
        public void Dispose()
        {
            byte[] old = _buffer;
            _buffer = [];
            if (old.Length > 0) System.Buffers.ArrayPool<byte>.Shared.Return(old);
        }
        """);

    [Fact]
    public Task Native() => CatalogAsync(
        All,
        """
        public static unsafe void M(int n)
        {
            byte* p = null;
            try
            {
                p = (byte*)System.Runtime.InteropServices.NativeMemory.Alloc((nuint)n);
                new Span<byte>(p, n).Clear();
            }
            finally
            {
                if (p != null) System.Runtime.InteropServices.NativeMemory.Free(p);
            }
        }
        """,
        """
        private System.Runtime.InteropServices.GCHandle _handle;
        public void Pin(byte[] data) => _handle = System.Runtime.InteropServices.GCHandle.Alloc(data, System.Runtime.InteropServices.GCHandleType.Pinned);
        public void Unpin() { if (_handle.IsAllocated) _handle.Free(); }
        """);

    [Fact]
    public Task Names_that_others_have_too() => CatalogAsync(
        All,
        """
        public sealed class Machine
        {
            public void Enter() { } public void Exit() { } public void Start() { } public void Stop() { } public bool Wait() => true; public void Release() { }
            public byte[] Rent(int n) => new byte[n]; public void Free() { }
        }
        public void M(Machine m)
        {
            m.Enter(); m.Start(); m.Wait(); m.Rent(3);
            if (Check()) return;
            m.Exit(); m.Stop(); m.Release(); m.Free();
        }
        """);
}
