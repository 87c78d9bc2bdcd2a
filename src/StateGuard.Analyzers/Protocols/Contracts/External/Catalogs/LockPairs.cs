namespace StateGuard.Protocols.Contracts.External.Catalogs;

/// <summary>Locks. What one thread may take again, or must itself give back, is what each type's documentation says.</summary>
internal static class LockPairs
{
    public const string Text = """
        M:System.Threading.Monitor.Enter(*) | M:System.Threading.Monitor.TryEnter(*) ; M:System.Threading.Monitor.Exit(System.Object) ; operation=Monitor reentrant affine held=M:System.Threading.Monitor.IsEntered(System.Object)

        M:System.Threading.Lock.Enter | M:System.Threading.Lock.TryEnter(*) ; M:System.Threading.Lock.Exit ; operation=Lock reentrant affine held=P:System.Threading.Lock.IsHeldByCurrentThread
        M:System.Threading.Lock.EnterScope ; M:System.Threading.Lock.Scope.Dispose ; operation=LockScope on=return success=always affine

        M:System.Threading.ReaderWriterLockSlim.EnterReadLock | M:System.Threading.ReaderWriterLockSlim.TryEnterReadLock(*) ; M:System.Threading.ReaderWriterLockSlim.ExitReadLock ; operation=ReadLock affine held=P:System.Threading.ReaderWriterLockSlim.IsReadLockHeld
        M:System.Threading.ReaderWriterLockSlim.EnterUpgradeableReadLock | M:System.Threading.ReaderWriterLockSlim.TryEnterUpgradeableReadLock(*) ; M:System.Threading.ReaderWriterLockSlim.ExitUpgradeableReadLock ; operation=UpgradeableReadLock affine held=P:System.Threading.ReaderWriterLockSlim.IsUpgradeableReadLockHeld
        M:System.Threading.ReaderWriterLockSlim.EnterWriteLock | M:System.Threading.ReaderWriterLockSlim.TryEnterWriteLock(*) ; M:System.Threading.ReaderWriterLockSlim.ExitWriteLock ; operation=WriteLock affine held=P:System.Threading.ReaderWriterLockSlim.IsWriteLockHeld

        # A writer may ask for the reader lock as well; ReleaseReaderLock then gives back one level of whatever is held.
        M:System.Threading.ReaderWriterLock.AcquireReaderLock(*) ; M:System.Threading.ReaderWriterLock.ReleaseReaderLock | all M:System.Threading.ReaderWriterLock.ReleaseLock ; operation=ReaderLock reentrant affine held=P:System.Threading.ReaderWriterLock.IsReaderLockHeld
        M:System.Threading.ReaderWriterLock.AcquireWriterLock(*) ; M:System.Threading.ReaderWriterLock.ReleaseWriterLock | all M:System.Threading.ReaderWriterLock.ReleaseLock ; operation=WriterLock reentrant affine held=P:System.Threading.ReaderWriterLock.IsWriterLockHeld
        M:System.Threading.ReaderWriterLock.UpgradeToWriterLock(*) ; M:System.Threading.ReaderWriterLock.DowngradeFromWriterLock(System.Threading.LockCookie@) | all M:System.Threading.ReaderWriterLock.ReleaseLock ; operation=UpgradedWriterLock reentrant affine

        M:System.Threading.SpinLock.Enter(System.Boolean@) | M:System.Threading.SpinLock.TryEnter(*) ; M:System.Threading.SpinLock.Exit | M:System.Threading.SpinLock.Exit(System.Boolean) ; operation=SpinLock affine held=P:System.Threading.SpinLock.IsHeldByCurrentThread

        # Without a time to wait the answer is always yes.
        M:System.Threading.WaitHandle.WaitOne ; M:System.Threading.Mutex.ReleaseMutex ; operation=Mutex reentrant affine sure
        M:System.Threading.WaitHandle.WaitOne(System.Int32) | M:System.Threading.WaitHandle.WaitOne(System.TimeSpan) | M:System.Threading.WaitHandle.WaitOne(System.Int32,System.Boolean) | M:System.Threading.WaitHandle.WaitOne(System.TimeSpan,System.Boolean) ; M:System.Threading.Mutex.ReleaseMutex ; operation=Mutex reentrant affine

        M:System.Threading.WaitHandle.WaitOne ; M:System.Threading.Semaphore.Release | all M:System.Threading.Semaphore.Release(System.Int32) ; operation=Semaphore reentrant sure
        M:System.Threading.WaitHandle.WaitOne(System.Int32) | M:System.Threading.WaitHandle.WaitOne(System.TimeSpan) | M:System.Threading.WaitHandle.WaitOne(System.Int32,System.Boolean) | M:System.Threading.WaitHandle.WaitOne(System.TimeSpan,System.Boolean) ; M:System.Threading.Semaphore.Release | all M:System.Threading.Semaphore.Release(System.Int32) ; operation=Semaphore reentrant

        M:System.Threading.SemaphoreSlim.Wait(*) | M:System.Threading.SemaphoreSlim.WaitAsync(*) ; M:System.Threading.SemaphoreSlim.Release | all M:System.Threading.SemaphoreSlim.Release(System.Int32) ; operation=Semaphore reentrant
        """;
}
