using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What does not throw between begin and end, each beside what does.</summary>
public sealed class PrecisionExceptions
{
    [Fact]
    public Task Constructor_that_only_stores() => CatalogFilesAsync(
        "pools, memory",
        """
        using System;
        using System.Buffers;
        using System.Runtime.InteropServices;
        using System.Threading;
        internal sealed class Loan
        {
            private readonly object _bytes;
            public int Length { get; }
            private Loan(byte[] bytes, int length) { _bytes = bytes; Length = length; }
            public Span<byte> Span => ((byte[])_bytes).AsSpan(0, Length);
            public static Loan Of(int n, bool clear)
            {
                var bytes = ArrayPool<byte>.Shared.Rent(n);
                var lease = new Loan(bytes, n);
                if (clear) lease.Span.Clear();
                return lease;
            }
        }
        internal struct Block
        {
            private static int s_count;
            private IntPtr _start;
            private Block(IntPtr start) { _start = start; GC.AddMemoryPressure(8); Interlocked.Increment(ref s_count); }
            public static Block Of(int n)
            {
                IntPtr start = Marshal.AllocHGlobal(n);
                return new Block(start);
            }
        }
        internal sealed class State
        {
            public required ArraySegment<byte> Data { get; set; }
            public int Count { get; set; }
            public static State Of(int n)
            {
                var data = ArrayPool<byte>.Shared.Rent(n);
                Array.Clear(data, 0, n);
                return new State { Data = new(data, 0, n), Count = n };
            }
        }
        internal static class Other
        {
            public static int Length(int n)
            {
                var some = ArrayPool<int>.Shared.Rent(n);
                int first = some[0];
                ArrayPool<int>.Shared.Return(some);
                return first;
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        internal sealed class Loud
        {
            public Loud(int length) => Console.WriteLine(length);
            public static byte[] Of(int n)
            {
                var bytes = ArrayPool<byte>.Shared.Rent(n); //! SG1002
                _ = new Loud(n);
                return bytes;
            }
        }
        internal sealed class State
        {
            private readonly string _name = Console.ReadLine()!;
            public byte[] Data { get; set; } = [];
            public static State Of(int n)
            {
                var data = ArrayPool<byte>.Shared.Rent(n); //! SG1002
                return new State { Data = data };
            }
        }
        """);

    [Fact]
    public Task Arithmetic_and_bounds() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        public sealed class Sums
        {
            private readonly List<int> _all = [];
            public int Of(int n, IntPtr from)
            {
                int[] some = ArrayPool<int>.Shared.Rent(n);
                int[] more = ArrayPool<int>.Shared.Rent(n);
                var span = new Span<int>(some, 0, n);
                Marshal.Copy(from, some, 0, Math.Min(n, some.Length));
                _all.CopyTo(some);
                some.CopyTo(more, 0);
                int sum = span.IndexOf(3) + (span.StartsWith(more) ? 1 : 0) + (span.SequenceEqual(more) ? 1 : 0);
                ref int first = ref MemoryMarshal.GetReference(span);
                ArrayPool<int>.Shared.Return(more, RuntimeHelpers.IsReferenceOrContainsReferences<int>());
                ArrayPool<int>.Shared.Return(some);
                return sum + first;
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        public sealed class Sums
        {
            public int Of(int n)
            {
                int[] some = ArrayPool<int>.Shared.Rent(n); //! SG1002
                int sum = Math.Clamp(n, some[0], some[1]);
                ArrayPool<int>.Shared.Return(some);
                return sum;
            }

            public void Sort(int n, Comparison<int> order)
            {
                int[] some = ArrayPool<int>.Shared.Rent(n); //! SG1002
                some.AsSpan(0, n).Sort(order);
                ArrayPool<int>.Shared.Return(some);
            }
        }
        """);

    [Fact]
    public Task Two_arrays_before_the_block() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        public sealed class Text
        {
            public int Copy(int n, Func<byte[], byte[], int> copy)
            {
                byte[] from = ArrayPool<byte>.Shared.Rent(n);
                byte[] to = ArrayPool<byte>.Shared.Rent(n * 2);
                try { return copy(from, to); }
                finally
                {
                    ArrayPool<byte>.Shared.Return(from);
                    ArrayPool<byte>.Shared.Return(to);
                }
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        public sealed class Text
        {
            public int Copy(int n, Func<byte[], byte[], int> copy, Func<byte[]> other)
            {
                byte[] from = ArrayPool<byte>.Shared.Rent(n); //! SG1002
                byte[] to = other();
                try { return copy(from, to); }
                finally
                {
                    ArrayPool<byte>.Shared.Return(from);
                }
            }
        }
        """);

    [Fact]
    public Task Pulse_of_a_held_lock_and_times() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Diagnostics;
        using System.Threading;
        public sealed class Signal
        {
            private readonly object _gate = new();
            public void All()
            {
                Monitor.Enter(_gate);
                Monitor.PulseAll(_gate);
                Monitor.Exit(_gate);
            }

            public bool One(Stopwatch since, TimeSpan end)
            {
                Monitor.Enter(_gate);
                bool isLate = since.Elapsed >= end || DateTime.UtcNow > DateTime.MinValue + end - end;
                Monitor.Pulse(_gate);
                Monitor.Exit(_gate);
                return isLate;
            }
        }
        """,
        """
        using System.Threading;
        public sealed class Signal
        {
            private readonly object _gate = new();
            public void Wait()
            {
                Monitor.Enter(_gate); //! SG1002
                Monitor.Wait(_gate);
                Monitor.Exit(_gate);
            }
        }
        """);

    [Fact]
    public Task Address_of_a_pinned_object() => CatalogFilesAsync(
        "memory",
        """
        using System;
        using System.Buffers;
        using System.Runtime.InteropServices;
        public sealed class Pins
        {
            private readonly byte[] _bytes = new byte[8];
            public unsafe MemoryHandle Pin(int i)
            {
                GCHandle handle = GCHandle.Alloc(_bytes, GCHandleType.Pinned);
                byte* start = (byte*)handle.AddrOfPinnedObject();
                return new MemoryHandle(start + i, handle);
            }
        }
        """);
}
