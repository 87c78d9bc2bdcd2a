using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>The other locks: reader-writer locks, spin lock, the lock type, mutex and semaphores.</summary>
public sealed class LockCases
{
    private const string Group = "locks";

    [Fact]
    public Task Reader_writer_lock_slim() => CatalogAsync(
        Group,
        """
        private readonly ReaderWriterLockSlim _rw = new();
        public void M(bool b)
        {
            _rw.EnterReadLock(); //! SG1001
            if (b) return;
            _rw.ExitReadLock();
        }
        """,
        """
        private readonly ReaderWriterLockSlim _rw = new();
        public void M()
        {
            if (!_rw.TryEnterWriteLock(100)) return;
            try { Work(); } finally { _rw.ExitWriteLock(); }
        }
        """,
        """
        private readonly ReaderWriterLockSlim _rw = new();
        public void M()
        {
            _rw.EnterUpgradeableReadLock();
            try
            {
                if (Check()) return;
                _rw.EnterWriteLock();
                try { Work(); } finally { _rw.ExitWriteLock(); }
            }
            finally { _rw.ExitUpgradeableReadLock(); }
        }
        """,
        """
        private readonly ReaderWriterLockSlim _rw = new();
        public void M()
        {
            _rw.EnterUpgradeableReadLock();
            try
            {
                _rw.EnterWriteLock(); //! SG1002
                Work();
                _rw.ExitWriteLock();
            }
            finally { _rw.ExitUpgradeableReadLock(); }
        }
        """,
        """
        private readonly ReaderWriterLockSlim _rw = new();
        public void M()
        {
            try { _rw.EnterWriteLock(); Work(); }
            finally { if (_rw.IsWriteLockHeld) _rw.ExitWriteLock(); }
        }
        """,
        """
        private readonly ReaderWriterLockSlim _rw = new();
        public void M()
        {
            _rw.EnterReadLock();
            try { if (Check()) { _rw.ExitReadLock(); _rw.EnterWriteLock(); Work(); } }
            finally { if (_rw.IsWriteLockHeld) _rw.ExitWriteLock(); if (_rw.IsReadLockHeld) _rw.ExitReadLock(); }
        }
        """,
        """
        private readonly ReaderWriterLockSlim _rw = new();
        public void M()
        {
            _rw.EnterWriteLock(); //! SG1001
            _rw.ExitReadLock();
        }
        """);

    [Fact]
    public Task Reader_writer_lock() => CatalogAsync(
        Group,
        """
        private readonly ReaderWriterLock _rw = new();
        public void M()
        {
            _rw.AcquireReaderLock(100); //! SG1002
            Work();
            _rw.ReleaseReaderLock();
        }
        """,
        """
        private readonly ReaderWriterLock _rw = new();
        public void M()
        {
            _rw.AcquireReaderLock(100);
            try
            {
                LockCookie cookie = _rw.UpgradeToWriterLock(100);
                try { Work(); } finally { _rw.DowngradeFromWriterLock(ref cookie); }
            }
            finally { _rw.ReleaseReaderLock(); }
        }
        """,
        """
        private readonly ReaderWriterLock _rw = new();
        public void M()
        {
            _rw.AcquireWriterLock(100);
            try { _rw.AcquireWriterLock(100); Work(); } finally { _rw.ReleaseLock(); }
        }
        """);

    [Fact]
    public Task Spin_lock() => CatalogAsync(
        Group,
        """
        private SpinLock _spin = new(false);
        public void M()
        {
            bool taken = false;
            try { _spin.Enter(ref taken); Work(); }
            finally { if (taken) _spin.Exit(false); }
        }
        """,
        """
        private SpinLock _spin;
        public void M(bool b)
        {
            bool taken = false;
            _spin.TryEnter(ref taken); //! SG1001
            if (!taken || b) return;
            _spin.Exit();
        }
        """,
        """
        private SpinLock _spin;
        public void M()
        {
            bool taken = false;
            _spin.Enter(ref taken); //! SG1002
            Work();
            _spin.Exit();
        }
        """);

    [Fact]
    public Task Lock_type() => CatalogAsync(
        Group,
        """
        private readonly Lock _lock = new();
        public void M(bool b)
        {
            _lock.Enter(); //! SG1001
            if (b) return;
            _lock.Exit();
        }
        """,
        """
        private readonly Lock _lock = new();
        public void M(bool b)
        {
            if (!_lock.TryEnter()) return;
            try { Work(); } finally { _lock.Exit(); }
        }
        """,
        """
        private readonly Lock _lock = new();
        public void M(bool b)
        {
            using (_lock.EnterScope()) { if (b) return; Work(); }
            lock (_lock) { Work(); }
            using Lock.Scope scope = _lock.EnterScope();
            Work();
        }
        """,
        """
        private readonly Lock _lock = new();
        public void M(bool b)
        {
            Lock.Scope scope = _lock.EnterScope(); //! SG1008
            if (b) return;
            scope.Dispose();
        }
        """,
        """
        private readonly Lock _lock = new();
        public void M()
        {
            try { _lock.Enter(); Work(); } finally { if (_lock.IsHeldByCurrentThread) _lock.Exit(); }
        }
        """);

    [Fact]
    public Task Mutex() => CatalogAsync(
        Group,
        """
        private readonly Mutex _mutex = new();
        public void M()
        {
            _mutex.WaitOne();
            try { Work(); } finally { _mutex.ReleaseMutex(); }
        }
        """,
        """
        private readonly Mutex _mutex = new();
        public void M()
        {
            _mutex.WaitOne(); //! SG1002
            Work();
            _mutex.ReleaseMutex();
        }
        """,
        """
        private readonly Mutex _mutex = new();
        public void M()
        {
            if (_mutex.WaitOne())
            {
                try { Work(); } finally { _mutex.ReleaseMutex(); }
            }
        }
        """,
        """
        private readonly Mutex _mutex = new();
        public void M()
        {
            _mutex.WaitOne(100); //! SG1005
            try { Work(); } finally { _mutex.ReleaseMutex(); }
        }
        """,
        """
        private readonly Mutex _mutex = new();
        public void M()
        {
            bool owned = false;
            try
            {
                try { owned = _mutex.WaitOne(100); } catch (AbandonedMutexException) { owned = true; }
                if (!owned) return;
                Work();
            }
            finally { if (owned) _mutex.ReleaseMutex(); }
        }
        """,
        """
        private readonly AutoResetEvent _event = new(false);
        private readonly ManualResetEventSlim _slim = new();
        public void M(WaitHandle any)
        {
            _event.WaitOne();
            _event.WaitOne(100);
            any.WaitOne();
            any.WaitOne(100);
            _slim.Wait();
        }
        """);

    [Fact]
    public Task Semaphore_slim() => CatalogAsync(
        Group,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        public async Task M(CancellationToken ct)
        {
            await _sem.WaitAsync(ct).ConfigureAwait(false);
            try { await WorkAsync(); } finally { _sem.Release(); }
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        public async Task M(CancellationToken ct)
        {
            await _sem.WaitAsync(ct); //! SG1002
            await WorkAsync();
            _sem.Release();
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        private object? _value;
        public async Task<object> M(CancellationToken ct)
        {
            if (_value is { } there) return there;
            await _sem.WaitAsync(ct);
            try
            {
                if (_value is null) { await WorkAsync(); _value = new object(); }
                return _value;
            }
            finally { _sem.Release(); }
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        public async Task<bool> M()
        {
            if (!await _sem.WaitAsync(TimeSpan.FromSeconds(1))) return false;
            try { await WorkAsync(); return true; } finally { _sem.Release(); }
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        public async Task M()
        {
            try
            {
                if (!await _sem.WaitAsync(10)) return;
                await WorkAsync();
            }
            finally { _sem.Release(); } //! SG1003
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        public void M()
        {
            _sem.Wait(10); //! SG1005
            try { Work(); } finally { _sem.Release(); }
        }
        """,
        """
        private readonly SemaphoreSlim? _sem = new(1, 1);
        public async Task M()
        {
            if (_sem != null) await _sem.WaitAsync();
            try { await WorkAsync(); } finally { _sem?.Release(); }
        }
        """);

    [Fact]
    public Task Semaphores_that_count() => CatalogAsync(
        Group,
        """
        private readonly SemaphoreSlim _sem = new(4);
        public async Task M()
        {
            for (int i = 0; i < 4; i++) await _sem.WaitAsync();
            _sem.Release(4);
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(4);
        public void M()
        {
            for (int i = 0; i < 4; i++) _sem.Wait();
            for (int i = 0; i < 4; i++) _sem.Release();
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(4);
        public void M()
        {
            while (Check())
            {
                _sem.Wait(); //! SG1001
                if (Check()) continue;
                _sem.Release();
            }
        }
        """,
        """
        public async Task M(IEnumerable<int> items)
        {
            var throttle = new SemaphoreSlim(4);
            var tasks = new List<Task>();
            foreach (int item in items)
            {
                await throttle.WaitAsync(); //! SG1006
                tasks.Add(Task.Run(async () => { try { await WorkAsync(); } finally { throttle.Release(); } }));
            }
            await Task.WhenAll(tasks);
        }
        """);

    [Fact]
    public Task Semaphores_that_signal() => CatalogAsync(
        Group,
        """
        private readonly SemaphoreSlim _items = new(0);
        private readonly SemaphoreSlim _named = new(maxCount: 8, initialCount: 0);
        private readonly Semaphore _old = new Semaphore(0, 4);
        private readonly SemaphoreSlim _later;
        public SemaphoreSlim Ready { get; } = new SemaphoreSlim(0);
        public Subject() { _later = new SemaphoreSlim(0, 1); }
        public async Task Take()
        {
            await _items.WaitAsync();
            await _named.WaitAsync();
            _old.WaitOne();
            await _later.WaitAsync();
            await Ready.WaitAsync();
            _items.Wait(10);
        }
        public void Put() { _items.Release(); _items.Release(); }
        """,
        """
        public void M()
        {
            var done = new SemaphoreSlim(0);
            Keep(() => done.Release());
            done.Wait();
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(1);
        public void Take() => _sem.Wait(); //! SG1006
        public void Put() => _sem.Release();
        """);

    [Fact]
    public Task Semaphore() => CatalogAsync(
        Group,
        """
        private readonly Semaphore _sem = new(1, 1);
        public void M()
        {
            _sem.WaitOne(); //! SG1002
            Work();
            _sem.Release();
        }
        """,
        """
        private readonly Semaphore _sem = new(1, 1);
        public void M()
        {
            if (!_sem.WaitOne(100)) return;
            try { Work(); } finally { _sem.Release(); }
        }
        """);

    [Fact]
    public Task Handed_on_to_a_releaser() => CatalogAsync(
        Group,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        public async Task<IDisposable> LockAsync()
        {
            await _sem.WaitAsync();
            return new Releaser(_sem);
        }
        private sealed class Releaser(SemaphoreSlim sem) : IDisposable
        {
            public void Dispose() => sem.Release();
        }
        """,
        """
        private readonly SemaphoreSlim _sem = new(1, 1);
        public async ValueTask<Releaser> LockAsync()
        {
            await _sem.WaitAsync();
            return new Releaser(this);
        }
        public readonly struct Releaser : IDisposable
        {
            private readonly Subject _owner;
            public Releaser(Subject owner) => _owner = owner;
            public void Dispose() => _owner._sem.Release();
        }
        """);
}
