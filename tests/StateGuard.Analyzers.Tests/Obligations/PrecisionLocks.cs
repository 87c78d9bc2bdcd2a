using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What large programs do with locks and semaphores, each beside the mistake that it is not.</summary>
public sealed class PrecisionLocks
{
    [Fact]
    public Task Semaphore_that_is_made_as_a_lock() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Threading;
        public sealed class Sender
        {
            private readonly SemaphoreSlim _turn = new(1, 1);
            private static readonly SemaphoreSlim Turns = new SemaphoreSlim(initialCount: 2);
            public void Send(int n)
            {
                _turn.Wait(); //! SG1001
                Console.WriteLine(n);
            }

            public void SendAll(int n)
            {
                Turns.Wait(); //! SG1001
                Console.WriteLine(n);
            }
        }
        """,
        """
        using System;
        using System.Threading;
        public sealed class Receiver
        {
            private readonly SemaphoreSlim _there = new(0);
            public void Receive(int n)
            {
                _there.Wait();
                Console.WriteLine(n);
            }
        }
        """);

    [Fact]
    public Task Semaphore_that_is_a_signal() => CatalogFilesAsync(
        "locks",
        """
        using System.Threading;
        public sealed class Pause
        {
            private readonly SemaphoreSlim _goOn;
            public Pause(SemaphoreSlim goOn) => _goOn = goOn;
            public int Read(int n)
            {
                if (n > 3) _goOn.Wait();
                return n;
            }
        }
        """,
        """
        using System.Threading;
        public sealed class Pause
        {
            private readonly SemaphoreSlim _goOn;
            private readonly SemaphoreSlim _there;
            public Pause(SemaphoreSlim goOn, SemaphoreSlim there) => (_goOn, _there) = (goOn, there);
            public int Read(int n)
            {
                if (n > 3)
                {
                    _there.Release();
                    _goOn.Wait();
                }

                return n;
            }
        }
        """,
        """
        using System.Threading;
        public sealed class Turn
        {
            private readonly SemaphoreSlim _one = new(1);
            public int Read(int n)
            {
                _one.Wait(); //! SG1006
                return n;
            }

            public void GoOn() => _one.Release();
        }
        """,
        """
        using System.Threading;
        public sealed class Turn
        {
            public int Read(int n)
            {
                var one = new SemaphoreSlim(1);
                one.Wait(); //! SG1001
                return n;
            }
        }
        """);

    [Fact]
    public Task Task_of_a_wait_that_is_passed_on() => CatalogFilesAsync(
        "locks",
        """
        using System.Threading;
        using System.Threading.Tasks;
        public sealed class Writer
        {
            private readonly SemaphoreSlim _one = new(1);
            public Task<int> Write(int n)
            {
                Task<bool> pending = _one.WaitAsync(10);
                return Later(pending, n);
            }

            private async Task<int> Later(Task<bool> pending, int n)
            {
                bool taken = await pending;
                try { return n; }
                finally { if (taken) _one.Release(); }
            }
        }
        """);

    [Fact]
    public Task Lock_that_a_returned_object_releases() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Threading;
        public sealed class Surface
        {
            private readonly object _gate = new();
            public void Draw(int n)
            {
                using (Hold()) { if (n > 3) return; }
                using IDisposable again = Hold();
            }

            internal IDisposable Hold()
            {
                Monitor.Enter(_gate); //! SG1006
                try { return new Later(() => Monitor.Exit(_gate)); }
                catch { Monitor.Exit(_gate); throw; }
            }
        }
        public sealed class Later(Action then) : IDisposable { public void Dispose() => then(); }
        """,
        """
        using System.Threading;
        public sealed class Surface
        {
            private readonly object _gate = new();
            public void Draw(int n)
            {
                Hold(); //! SG1001
                if (n > 3) return;
                Monitor.Exit(_gate);
            }

            private void Hold() => Monitor.Enter(_gate); //! SG1006
        }
        """);

    [Fact]
    public Task Lock_statement_in_a_helper() => CatalogFilesAsync(
        "locks",
        """
        using System.Threading;
        public sealed class Shelf
        {
            private readonly object _gate = new();
            private int _count;
            public void Put()
            {
                Monitor.Enter(_gate);
                try { Count(); }
                finally { Monitor.Exit(_gate); }
            }

            private void Count() { lock (_gate) _count++; }
        }
        """);

    [Fact]
    public Task Object_whose_constructor_begins_and_whose_disposal_ends() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Threading;
        public sealed class Shelf
        {
            private readonly ReaderWriterLockSlim _lock = new();
            public int Put(int n)
            {
                using var held = new Held(_lock);
                if (n > 3) return 0;
                return n;
            }
        }
        internal readonly struct Held : IDisposable
        {
            private readonly ReaderWriterLockSlim? _lock;
            public Held(ReaderWriterLockSlim? held)
            {
                _lock = held;
                _lock?.EnterWriteLock();
            }

            public void Dispose() => _lock?.ExitWriteLock();
        }
        """);
}
