using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What is passed by reference and comes back as another, each beside the mistake that it is not.</summary>
public sealed class PrecisionReferences
{
    [Fact]
    public Task Helper_that_empties_the_variable_it_ends() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        internal sealed class Reader
        {
            public void Run(Func<int> next)
            {
                byte[] lease = Lend();
                try
                {
                    while (next() > 3) Console.WriteLine(lease.Length);
                }
                finally { Release(ref lease); }
            }

            private static byte[] Lend() => ArrayPool<byte>.Shared.Rent(16);

            private static void Release(ref byte[] lease)
            {
                ArrayPool<byte>.Shared.Return(lease);
                lease = [];
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        internal sealed class Reader
        {
            public void Run(Func<int> next)
            {
                byte[] lease = ArrayPool<byte>.Shared.Rent(16); //! SG1001
                while (next() > 3) Console.WriteLine(lease.Length);
                Show(ref lease);
            }

            private static void Show(ref byte[] lease) => Console.WriteLine(lease.Length);
        }
        """);

    [Fact]
    public Task Constructor_that_replaces_an_array() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        internal sealed class Reader
        {
            public int Run(int[] lengths)
            {
                byte[] lease = ArrayPool<byte>.Shared.Rent(16);
                int sum = 0;
                try
                {
                    foreach (int length in lengths)
                    {
                        var request = new Request(length, ref lease);
                        sum += request.Sum();
                    }
                }
                finally { ArrayPool<byte>.Shared.Return(lease); }
                return sum;
            }
        }
        internal sealed class Speaker
        {
            public int Run(string[] texts)
            {
                byte[] lease = ArrayPool<byte>.Shared.Rent(16);
                int sum = 0;
                try
                {
                    foreach (string text in texts)
                    {
                        var request = new Request(text, ref lease);
                        sum += request.Sum();
                    }
                }
                finally { ArrayPool<byte>.Shared.Return(lease); }
                return sum;
            }
        }
        internal readonly struct Request
        {
            private readonly byte[] _bytes;
            internal Request(int length, ref byte[] lease)
            {
                if (length > lease.Length)
                {
                    ArrayPool<byte>.Shared.Return(lease);
                    lease = ArrayPool<byte>.Shared.Rent(length);
                }

                Console.WriteLine(length);
                _bytes = lease;
            }

            internal Request(string text, ref byte[] lease) : this(text.Length, ref lease) { }

            public int Sum() => _bytes.Length;
        }
        """);

    [Fact]
    public Task Constructor_that_loses_an_array() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        internal sealed class Reader
        {
            public int Run(int[] lengths)
            {
                byte[] lease = ArrayPool<byte>.Shared.Rent(16); //! SG1002
                int sum = 0;
                foreach (int length in lengths)
                {
                    var request = new Request(length, ref lease);
                    sum += request.Sum();
                }

                ArrayPool<byte>.Shared.Return(lease);
                return sum;
            }
        }
        internal readonly struct Request
        {
            private readonly int _length;
            internal Request(int length, ref byte[] lease)
            {
                Console.WriteLine(lease.Length);
                _length = length;
            }

            public int Sum() => _length;
        }
        """);

    [Fact]
    public Task Array_that_helpers_of_a_helper_replace() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        internal sealed class Walk
        {
            public void All(int[] from, Action<int> update)
            {
                int[] stack = ArrayPool<int>.Shared.Rent(16);
                int count = 0;
                try
                {
                    foreach (int node in from)
                    {
                        update(node);
                        Visit(node, ref stack, ref count);
                    }
                }
                finally { ArrayPool<int>.Shared.Return(stack); }
            }

            private static void Visit(int node, ref int[] stack, ref int count)
            {
                Push(ref stack, ref count, node);
                while (count > 0)
                {
                    int next = stack[--count];
                    if (next > 3) Push(ref stack, ref count, next - 1);
                }
            }

            private static void Push(ref int[] stack, ref int count, int node)
            {
                if (node == 0) return;
                if (count == stack.Length) Grow(ref stack, count);
                stack[count++] = node;
            }

            private static void Grow<T>(ref T[] items, int count)
            {
                var larger = ArrayPool<T>.Shared.Rent(items.Length * 2);
                items.AsSpan(0, count).CopyTo(larger);
                ArrayPool<T>.Shared.Return(items, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());
                items = larger;
            }
        }
        """);

    [Fact]
    public Task Scope_that_a_helper_may_take_over() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        internal sealed class Line
        {
            private IMemoryOwner<byte>? _kept;
            public void Take(int n)
            {
                IMemoryOwner<byte>? owner = MemoryPool<byte>.Shared.Rent(n);
                Show(n, ref owner);
                owner?.Dispose();
            }

            private void Show(int n, ref IMemoryOwner<byte>? owner)
            {
                if (n > 3)
                {
                    _kept = owner;
                    owner = null;
                }
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        internal sealed class Line
        {
            private IMemoryOwner<byte>? _kept;
            public void Take(int n)
            {
                IMemoryOwner<byte>? owner = MemoryPool<byte>.Shared.Rent(n);
                Show(n, ref owner);
                owner?.Dispose();
            }

            private void Show(int n, ref IMemoryOwner<byte>? owner)
            {
                if (n > 3 && IsKept(n, ref owner)) return;
                _kept = null;
            }

            private bool IsKept(int n, ref IMemoryOwner<byte>? owner)
            {
                if (n < 9) return false;
                Line? other = n > 12 ? this : null;
                if (other is null) return true;
                other.Keep(owner!.Memory.Slice(1), owner);
                owner = null;
                return true;
            }

            private void Keep(Memory<byte> part, IMemoryOwner<byte> owner) => _kept = part.Length > 2 ? owner : null;
        }
        """,
        """
        using System;
        using System.Buffers;
        internal sealed class Line
        {
            public void Take(int n)
            {
                IMemoryOwner<byte>? owner = MemoryPool<byte>.Shared.Rent(n); //! SG1008
                if (Show(n, ref owner)) owner?.Dispose();
            }

            private static bool Show(int n, ref IMemoryOwner<byte>? owner) => n > owner!.Memory.Length;
        }
        """);
}
