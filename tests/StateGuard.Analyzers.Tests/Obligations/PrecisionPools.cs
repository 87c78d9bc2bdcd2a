using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What large programs do with pooled arrays, each beside the mistake that it is not.</summary>
public sealed class PrecisionPools
{
    [Fact]
    public Task Owner_that_is_only_looked_at() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        public static class Check
        {
            public static void Kept()
            {
                IMemoryOwner<byte> owner = MemoryPool<byte>.Shared.Rent(64); //! SG1008
                GC.KeepAlive(owner);
            }

            public static void Shown()
            {
                IMemoryOwner<byte> owner = MemoryPool<byte>.Shared.Rent(64); //! SG1008
                Console.WriteLine(owner);
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        public static class Check
        {
            public static void Kept(Action<object> keep)
            {
                IMemoryOwner<byte> owner = MemoryPool<byte>.Shared.Rent(64);
                keep(owner);
            }

            public static bool Written(System.Threading.Channels.ChannelWriter<IMemoryOwner<byte>> channel)
            {
                IMemoryOwner<byte> owner = MemoryPool<byte>.Shared.Rent(64);
                return channel.TryWrite(owner);
            }
        }
        """);

    [Fact]
    public Task Segment_that_is_put_away() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        public sealed class Sheet
        {
            public ArraySegment<int> Cells { get; set; }
            public void Fill(int n)
            {
                var cells = ArrayPool<int>.Shared.Rent(n);
                cells.AsSpan(0, n).Clear();
                Cells = new(cells, 0, n);
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        public sealed class Sheet
        {
            public void Sum(int n, Func<ArraySegment<int>, int> sum)
            {
                var cells = new ArraySegment<int>(ArrayPool<int>.Shared.Rent(n), 0, n); //! SG1002
                sum(cells);
                ArrayPool<int>.Shared.Return(cells.Array!);
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        public sealed class Sheet
        {
            public void Fill(int n, Action<Memory<int>> fill)
            {
                var cells = ArrayPool<int>.Shared.Rent(n); //! SG1001
                Memory<int> view = new Memory<int>(cells, 0, n);
                fill(view);
            }
        }
        """);

    [Fact]
    public Task Array_that_a_helper_replaces() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        public sealed class Walk
        {
            public void All(int[] from)
            {
                int[] stack = ArrayPool<int>.Shared.Rent(16);
                int count = 0;
                try
                {
                    foreach (int node in from) Push(ref stack, ref count, node);
                }
                finally { ArrayPool<int>.Shared.Return(stack); }
            }

            private static void Push(ref int[] stack, ref int count, int node)
            {
                if (count == stack.Length)
                {
                    int[] larger = ArrayPool<int>.Shared.Rent(count * 2);
                    Array.Copy(stack, larger, count);
                    ArrayPool<int>.Shared.Return(stack);
                    stack = larger;
                }

                stack[count++] = node;
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        public sealed class Walk
        {
            public void All(int[] stack)
            {
                Drop(stack);
                ArrayPool<int>.Shared.Return(stack); //! SG1003
            }

            private static void Drop(int[] stack) => ArrayPool<int>.Shared.Return(stack);
        }
        """);

    [Fact]
    public Task Array_that_grows_in_a_loop() => CatalogFilesAsync(
        "pools",
        """
        using System;
        using System.Buffers;
        using System.Collections.Generic;
        public sealed class Walk
        {
            public void All(IEnumerable<int> from)
            {
                int[] marked = [];
                int count = 0;
                foreach (int node in from)
                {
                    if (node > 3)
                    {
                        if (marked.Length == count)
                        {
                            var larger = ArrayPool<int>.Shared.Rent(count + 1); //! SG1002
                            Array.Copy(marked, larger, count);
                            ArrayPool<int>.Shared.Return(marked);
                            marked = larger;
                        }

                        marked[count++] = node;
                    }
                }

                ArrayPool<int>.Shared.Return(marked);
            }
        }
        """,
        """
        using System;
        using System.Buffers;
        public sealed class Walk
        {
            public void All(int[] from)
            {
                int[] marked = [];
                int count = 0;
                foreach (int node in from)
                {
                    if (marked.Length == count)
                    {
                        var larger = ArrayPool<int>.Shared.Rent(count + 1); //! SG1001
                        Array.Copy(marked, larger, count);
                        marked = larger;
                    }

                    marked[count++] = node;
                }

                ArrayPool<int>.Shared.Return(marked);
            }
        }
        """);
}
