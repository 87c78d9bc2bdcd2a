using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What broken methods of large programs have in common that went unnoticed, each beside its right form.</summary>
public sealed class RecallOfOwners
{
    [Fact]
    public Task Segment_is_its_array() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        using System.Threading.Tasks;
        public sealed class Numbers
        {
            public async Task<int> Read(int count, Func<ArraySegment<short>, Task<int>> read)
            {
                var digits = new ArraySegment<short>(ArrayPool<short>.Shared.Rent(count), 0, count); //! SG1001
                int value = await read(digits);
                return value;
            }

            public void Convert(int count, Action<ArraySegment<short>> read)
            {
                ArraySegment<short> digits = ArrayPool<short>.Shared.Rent(count); //! SG1001
                if (digits.Count > count) return;
                ArrayPool<short>.Shared.Return(digits.Array!);
            }

            public void Slice(int count)
            {
                var digits = new ArraySegment<short>(ArrayPool<short>.Shared.Rent(count), 0, count).Slice(1); //! SG1001
                if (digits.Count == 0) return;
                ArrayPool<short>.Shared.Return(digits.Array!);
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public sealed class Numbers
        {
            private readonly List<ArraySegment<short>> _all = new();
            private ArraySegment<short> _last;

            public async Task<int> Read(int count, Func<ArraySegment<short>, Task<int>> read)
            {
                var digits = new ArraySegment<short>(ArrayPool<short>.Shared.Rent(count), 0, count);
                try { return await read(digits); }
                finally { ArrayPool<short>.Shared.Return(digits.Array!); }
            }

            public void Convert(int count)
            {
                ArraySegment<short> digits = ArrayPool<short>.Shared.Rent(count);
                ArrayPool<short>.Shared.Return(digits.Array!);
            }

            public void Slice(int count)
            {
                var digits = new ArraySegment<short>(ArrayPool<short>.Shared.Rent(count), 0, count).Slice(1);
                GiveBack(digits);
            }

            public void Keep(int count)
            {
                var digits = new ArraySegment<short>(ArrayPool<short>.Shared.Rent(count), 0, count);
                _all.Add(digits);
            }

            public void KeepLast(int count)
            {
                var digits = new ArraySegment<short>(ArrayPool<short>.Shared.Rent(count), 0, count);
                _last = digits;
            }

            public ArraySegment<short> Give(int count)
            {
                var digits = new ArraySegment<short>(ArrayPool<short>.Shared.Rent(count), 0, count);
                return digits;
            }

            private static void GiveBack(ArraySegment<short> digits) => ArrayPool<short>.Shared.Return(digits.Array!);
        }
        """);

    [Fact]
    public Task Disposal_that_takes_the_lock_itself_releases_nobody_else() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        public sealed class Cache : IDisposable
        {
            private readonly ReaderWriterLockSlim _lock = new();
            private readonly Dictionary<int, string> _texts = new();

            public bool TryGet(int key, out string text)
            {
                _lock.EnterUpgradeableReadLock();
                try
                {
                    if (_texts.TryGetValue(key, out text!)) return true;
                    text = "";
                    _lock.EnterWriteLock(); //! SG1006
                    try { _texts[key] = text; return true; }
                    finally { }
                }
                finally
                {
                    _lock.ExitUpgradeableReadLock();
                }
            }

            public void Dispose() => Dispose(true);

            private void Dispose(bool disposing)
            {
                _lock.EnterWriteLock();
                try { _texts.Clear(); }
                finally { _lock.ExitWriteLock(); }
            }
        }
        """,
        """
        using System;
        using System.Threading;
        public sealed class Session : IDisposable
        {
            private readonly ReaderWriterLockSlim _lock = new();
            public void Open() => _lock.EnterWriteLock();
            public void Dispose() => _lock.ExitWriteLock();
        }
        """);

    [Fact]
    public Task Pointer_of_an_allocation() => CatalogFilesAsync(
        "memory",
        """
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        public unsafe struct Properties { public fixed byte Name[256]; }
        public static unsafe class Api
        {
            [DllImport("vk")] public static extern int Enumerate(IntPtr layer, uint* count, Properties* into);
            public static HashSet<string> Extensions()
            {
                var found = new HashSet<string>();
                uint count = 0;
                Enumerate(IntPtr.Zero, &count, null);
                if (count > 0)
                {
                    var ptr = (Properties*)Marshal.AllocHGlobal(sizeof(Properties) * (int)count); //! SG1001
                    try
                    {
                        Enumerate(IntPtr.Zero, &count, ptr);
                        for (var c = 0; c < count; c++)
                            found.Add(Marshal.PtrToStringAnsi((IntPtr)ptr[c].Name) ?? "");
                    }
                    finally
                    {
                    }
                }

                return found;
            }
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        public unsafe struct Properties { public fixed byte Name[256]; }
        public static unsafe class Api
        {
            [DllImport("vk")] public static extern int Enumerate(IntPtr layer, uint* count, Properties* into);
            public static HashSet<string> Extensions()
            {
                var found = new HashSet<string>();
                uint count = 0;
                Enumerate(IntPtr.Zero, &count, null);
                if (count > 0)
                {
                    var ptr = (Properties*)Marshal.AllocHGlobal(sizeof(Properties) * (int)count);
                    try
                    {
                        Enumerate(IntPtr.Zero, &count, ptr);
                        for (var c = 0; c < count; c++)
                            found.Add(Marshal.PtrToStringAnsi((IntPtr)ptr[c].Name) ?? "");
                    }
                    finally
                    {
                        Marshal.FreeHGlobal((IntPtr)ptr);
                    }
                }

                return found;
            }
        }
        """);

    [Fact]
    public Task Number_that_is_written_through_a_pointer() => CatalogFilesAsync(
        "memory",
        """
        using System;
        using System.Runtime.InteropServices;
        public static unsafe class Check
        {
            public static void Address(Action<IntPtr> fill)
            {
                bool isWanted = false;
                fill((IntPtr)(&isWanted));
                if (isWanted)
                {
                    IntPtr block = Marshal.AllocHGlobal(16); //! SG1001
                    fill(block);
                }
            }

            public static void Reference(Action<IntPtr> fill)
            {
                int wanted = 0;
                ref int same = ref wanted;
                same = Console.Read();
                if (wanted > 0)
                {
                    IntPtr block = Marshal.AllocHGlobal(16); //! SG1001
                    fill(block);
                }
            }

            public static void Reassigned(Action<IntPtr> fill, ref int other)
            {
                int wanted = 0;
                ref int same = ref other;
                same = ref wanted;
                same = 1;
                if (wanted > 0)
                {
                    IntPtr block = Marshal.AllocHGlobal(16); //! SG1001
                    fill(block);
                }
            }
        }
        """,
        """
        using System;
        using System.Runtime.InteropServices;
        public static unsafe class Check
        {
            public static void Nothing_is_written(Action<IntPtr> fill)
            {
                bool isWanted = false;
                fill(IntPtr.Zero);
                if (isWanted)
                {
                    IntPtr block = Marshal.AllocHGlobal(16);
                    fill(block);
                }
            }
        }
        """);

    [Fact]
    public Task Array_rented_two_helpers_down() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        public delegate T Parser<T>(ReadOnlySpan<byte> text);
        public sealed class Reader
        {
            private bool IsInline { get; set; }
            public T Parse<T>(Parser<T> parse)
            {
                byte[] pooled = [];
                try
                {
                    var span = Buffer(ref pooled, stackalloc byte[128]); //! SG1001
                    return parse(span);
                }
                finally
                {
                }
            }

            internal ReadOnlySpan<byte> Buffer(scoped ref byte[] pooled, Span<byte> target = default) =>
                TryGetSpan(out var simple) ? simple : BufferSlow(ref pooled, target, true);

            private bool TryGetSpan(out ReadOnlySpan<byte> span) { span = default; return Console.Read() > 0; }

            private ReadOnlySpan<byte> BufferSlow(scoped ref byte[] pooled, Span<byte> target, bool usePool)
            {
                if (IsInline && usePool)
                {
                    var length = Console.Read();
                    if (length > target.Length)
                    {
                        var bigger = ArrayPool<byte>.Shared.Rent(length);
                        ArrayPool<byte>.Shared.Return(pooled);
                        target = pooled = bigger;
                    }
                }

                int offset = 0;
                while (Console.Read() > 0)
                {
                    if (offset > 100)
                    {
                        offset += 5;
                    }
                    else if (!usePool)
                    {
                        return target;
                    }
                    else
                    {
                        var bigger = ArrayPool<byte>.Shared.Rent(offset + 5);
                        if (offset != 0)
                        {
                            target.Slice(0, offset).CopyTo(bigger);
                        }

                        ArrayPool<byte>.Shared.Return(pooled);
                        target = pooled = bigger;
                    }
                }

                return target.Slice(0, offset);
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        public delegate T Parser<T>(ReadOnlySpan<byte> text);
        public sealed class Reader
        {
            private bool IsInline { get; set; }
            private byte[] _own = [];
            public T Parse<T>(Parser<T> parse)
            {
                byte[] pooled = [];
                try
                {
                    var span = Buffer(ref pooled, stackalloc byte[128]);
                    return parse(span);
                }
                finally
                {
                    ArrayPool<byte>.Shared.Return(pooled);
                }
            }

            public T ParseOwn<T>(Parser<T> parse) => parse(Buffer(ref _own, default));

            internal ReadOnlySpan<byte> Buffer(scoped ref byte[] pooled, Span<byte> target = default) =>
                TryGetSpan(out var simple) ? simple : BufferSlow(ref pooled, target, true);

            private bool TryGetSpan(out ReadOnlySpan<byte> span) { span = default; return Console.Read() > 0; }

            private ReadOnlySpan<byte> BufferSlow(scoped ref byte[] pooled, Span<byte> target, bool usePool)
            {
                if (IsInline && usePool)
                {
                    var length = Console.Read();
                    if (length > target.Length)
                    {
                        var bigger = ArrayPool<byte>.Shared.Rent(length);
                        ArrayPool<byte>.Shared.Return(pooled);
                        target = pooled = bigger;
                    }
                }

                int offset = 0;
                while (Console.Read() > 0)
                {
                    if (offset > 100)
                    {
                        offset += 5;
                    }
                    else if (!usePool)
                    {
                        return target;
                    }
                    else
                    {
                        var bigger = ArrayPool<byte>.Shared.Rent(offset + 5);
                        if (offset != 0)
                        {
                            target.Slice(0, offset).CopyTo(bigger);
                        }

                        ArrayPool<byte>.Shared.Return(pooled);
                        target = pooled = bigger;
                    }
                }

                return target.Slice(0, offset);
            }
        }
        """);

    [Fact]
    public Task Array_that_a_helper_puts_there_on_some_way() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        public sealed class Reader
        {
            private bool IsLong { get; set; }
            public void Received()
            {
                byte[] pooled;
                Give(out pooled); //! SG1001
                Console.WriteLine(pooled.Length);
            }

            public void Told()
            {
                byte[] pooled = [];
                Grow(ref pooled, true); //! SG1001
                Console.WriteLine(pooled.Length);
            }

            private void Give(out byte[] pooled)
            {
                pooled = [];
                if (IsLong) pooled = ArrayPool<byte>.Shared.Rent(100);
            }

            private static void Grow(ref byte[] pooled, bool isLong)
            {
                if (isLong) pooled = ArrayPool<byte>.Shared.Rent(100);
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        public sealed class Reader
        {
            private byte[] _own = [];
            private bool IsLong { get; set; }
            public void Never()
            {
                byte[] pooled = [];
                Grow(ref pooled, false);
                Console.WriteLine(pooled.Length);
            }

            public void Ended()
            {
                byte[] pooled;
                Give(out pooled);
                ArrayPool<byte>.Shared.Return(pooled);
            }

            public void Own() => Grow(ref _own, true);

            public void Callers(ref byte[] pooled) => Grow(ref pooled, true);

            private void Give(out byte[] pooled)
            {
                pooled = [];
                if (IsLong) pooled = ArrayPool<byte>.Shared.Rent(100);
            }

            private static void Grow(ref byte[] pooled, bool isLong)
            {
                if (isLong) pooled = ArrayPool<byte>.Shared.Rent(100);
            }
        }
        """);

    [Fact]
    public Task Control_that_is_shown_while_it_is_set_up() => CatalogFilesAsync(
        "ui",
        """
        using System.ComponentModel;
        public class Control : ISupportInitialize
        {
            public Control? Child { get; set; }
            public string? Name { get; set; }
            public void BeginInit() { }
            public void EndInit() { }
        }
        public static class Check
        {
            public static void Set_up()
            {
                var root = new Control();
                var child = new Control();
                child.BeginInit(); //! SG1001
                root.Child = child;
                child.Name = "a";
            }

            public static void Nested()
            {
                var root = new Control();
                ((ISupportInitialize)root).BeginInit(); //! SG1001
                var child = new Control();
                child.BeginInit();
                root.Child = child;
                child.EndInit();
            }
        }
        """,
        """
        using System.ComponentModel;
        public class Control : ISupportInitialize
        {
            public Control? Child { get; set; }
            public string? Name { get; set; }
            public void BeginInit() { }
            public void EndInit() { }
        }
        public static class Check
        {
            public static void Set_up()
            {
                var root = new Control();
                var child = new Control();
                child.BeginInit();
                root.Child = child;
                child.Name = "a";
                child.EndInit();
            }

            public static void Through()
            {
                var root = new Control();
                var child = new Control();
                child.BeginInit();
                root.Child = child;
                root.Child.EndInit();
            }
        }
        """);

    [Fact]
    public Task Semaphore_with_a_place_for_each_processor() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Threading;
        public sealed class Slotted
        {
            static SemaphoreSlim Slots { get; } = new(Math.Max(1, Environment.ProcessorCount / 2));
            private readonly SemaphoreSlim _each = new(Environment.ProcessorCount);
            public void Take(Action work)
            {
                Slots.Wait(); //! SG1001
                work();
            }

            public void TakeEach(Action work)
            {
                _each.Wait(); //! SG1001
                work();
            }
        }
        """,
        """
        using System;
        using System.Threading;
        public sealed class Slotted
        {
            private readonly SemaphoreSlim _some;
            static SemaphoreSlim Slots { get; } = new(Math.Max(1, Environment.ProcessorCount / 2));
            public Slotted(int count) => _some = new(Math.Max(0, count));
            public void Take(Action work)
            {
                Slots.Wait();
                try { work(); } finally { Slots.Release(); }
            }

            public void TakeSome(Action work)
            {
                _some.Wait();
                work();
            }
        }
        """);

    [Fact]
    public Task Result_of_a_value_task_may_be_null() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        public sealed class Connections
        {
            private readonly SemaphoreSlim _slots = new(4);
            public async ValueTask<string> Get(Func<ValueTask<string?>> open)
            {
                var connection = await open().ConfigureAwait(false);
                if (connection != null) return connection;
                _slots.Wait(); //! SG1001
                Console.WriteLine();
                return "";
            }

            public async ValueTask<string> Awaited(Func<ValueTask<string?>> open)
            {
                if (await open() is { } connection) return connection;
                _slots.Wait(); //! SG1001
                Console.WriteLine();
                return "";
            }
        }
        """,
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        public sealed class Connections
        {
            private readonly SemaphoreSlim _slots = new(4);
            public async ValueTask<string> Get(Func<ValueTask<string?>> open)
            {
                var connection = await open().ConfigureAwait(false);
                if (connection != null) return connection;
                _slots.Wait();
                try { Console.WriteLine(); } finally { _slots.Release(); }
                return "";
            }

            public async ValueTask<int> Number(Func<ValueTask<int>> open)
            {
                int? number = await open();
                if (number != null) return 0;
                _slots.Wait();
                Console.WriteLine();
                return 1;
            }
        }
        """);
}
