using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Begins whose task is waited for later or otherwise than by <c>await</c>, each beside the mistake that it is not.</summary>
public sealed class PrecisionTasks
{
    [Fact]
    public Task Wait_for_the_task() => CatalogFilesAsync(
        "locks",
        """
        using System.Threading;
        public sealed class Counter
        {
            private readonly SemaphoreSlim _one = new(1);
            private int _count;
            public void Add()
            {
                _one.WaitAsync().Wait();
                _count++;
                _one.Release();
            }

            public void AddAll(CancellationToken stop)
            {
                var task = _one.WaitAsync(stop);
                task.Wait(stop);
                _count++;
                _one.Release();
            }

            public bool TryAdd()
            {
                if (!_one.WaitAsync(10).Result) return false;
                _count++;
                _one.Release();
                return true;
            }
        }
        """,
        """
        using System.Threading;
        public sealed class Counter
        {
            private readonly SemaphoreSlim _one = new(1);
            private int _count;
            public void Add(bool isLast)
            {
                _one.WaitAsync().Wait(); //! SG1001
                if (isLast) return;
                _count++;
                _one.Release();
            }

            public bool TryAdd()
            {
                if (!_one.WaitAsync(10).Result) return false; //! SG1001
                if (_count++ > 3) return true;
                _one.Release();
                return true;
            }
        }
        """);

    [Fact]
    public Task Second_attempt_by_a_task_that_is_complete() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        internal struct Entry
        {
            private readonly SemaphoreSlim _one;
            public Entry(int _) => _one = new SemaphoreSlim(1, 1);
            public bool TryNow() => _one.Wait(0); //! SG1006
            public ValueTask<bool> TryAsync(CancellationToken stop) => new(_one.WaitAsync(100, stop)); //! SG1006
            public void Release() => _one.Release();
        }
        internal sealed class Bridge
        {
            private Entry _gate = new(1);
            public ValueTask<int> Write(int n)
            {
                bool isOurs = true;
                bool taken = false;
                try
                {
                    taken = _gate.TryNow();
                    if (!taken)
                    {
                        if (n > 3) return new ValueTask<int>(n);
                        var pending = _gate.TryAsync(default);
                        if (!pending.IsCompletedSuccessfully) return Later(pending, n);
                        taken = pending.GetAwaiter().GetResult();
                        if (!taken) return new ValueTask<int>(-1);
                    }

                    return new ValueTask<int>(n + 1);
                }
                catch (Exception)
                {
                    return new ValueTask<int>(-2);
                }
                finally
                {
                    if (taken)
                    {
                        if (isOurs) _gate.Release();
                    }
                }
            }

            private async ValueTask<int> Later(ValueTask<bool> pending, int n)
            {
                bool taken = false;
                try
                {
                    taken = await pending.ConfigureAwait(false);
                    if (!taken) return 0;
                    return n;
                }
                finally
                {
                    if (taken) _gate.Release();
                }
            }
        }
        """);
}
