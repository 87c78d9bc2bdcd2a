using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Pooled arrays, which are lent to calls, and pooled memory, which is not.</summary>
public sealed class PoolCases
{
    private const string Group = "pools";

    [Fact]
    public Task Array_left_or_returned() => CatalogAsync(
        Group,
        """
        public void M(bool b)
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(16); //! SG1001
            if (b) return;
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
        """,
        """
        public void M(Stream stream)
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(16); //! SG1002
            stream.Read(buffer, 0, buffer.Length);
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
        """,
        """
        public async Task M(Stream stream, Stream to)
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(16);
            try
            {
                int n;
                while ((n = await stream.ReadAsync(buffer.AsMemory(0, 16))) > 0) await to.WriteAsync(buffer.AsMemory(0, n));
            }
            finally { System.Buffers.ArrayPool<byte>.Shared.Return(buffer, clearArray: true); }
        }
        """,
        """
        public void M()
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(16); //! SG1001
            Outside.Note(buffer);
            Span<byte> s = buffer.AsSpan(0, 4);
            s.Clear();
        }
        """,
        """
        public string M(int n)
        {
            char[] chars = System.Buffers.ArrayPool<char>.Shared.Rent(n); //! SG1001
            return new string(chars, 0, n);
        }
        """);

    [Fact]
    public Task Array_rented_only_where_the_stack_will_not_do() => CatalogAsync(
        Group,
        """
        public void M(int n)
        {
            byte[]? rented = null;
            Span<byte> s = n <= 256 ? stackalloc byte[256] : (rented = System.Buffers.ArrayPool<byte>.Shared.Rent(n));
            try { s.Clear(); Work(); }
            finally { if (rented != null) System.Buffers.ArrayPool<byte>.Shared.Return(rented); }
        }
        """,
        """
        public void M(int n)
        {
            byte[]? rented = null;
            Span<byte> s = n <= 256 ? stackalloc byte[256] : (rented = System.Buffers.ArrayPool<byte>.Shared.Rent(n));
            try { s.Clear(); Work(); }
            finally { if (rented is { } array) System.Buffers.ArrayPool<byte>.Shared.Return(array); }
        }
        """,
        """
        public bool M(int n)
        {
            byte[]? rented = null;
            Span<byte> s = n <= 256 ? stackalloc byte[256] : (rented = System.Buffers.ArrayPool<byte>.Shared.Rent(n)); //! SG1001
            if (s.IsEmpty) return false;
            if (rented is not null) System.Buffers.ArrayPool<byte>.Shared.Return(rented);
            return true;
        }
        """,
        """
        public void M(int n)
        {
            byte[]? rented = n > 256 ? System.Buffers.ArrayPool<byte>.Shared.Rent(n) : null;
            try { Work(); }
            finally { if (rented is not null) System.Buffers.ArrayPool<byte>.Shared.Return(rented); }
        }
        """);

    [Fact]
    public Task Array_that_grows() => CatalogAsync(
        Group,
        """
        public void M()
        {
            byte[] a = System.Buffers.ArrayPool<byte>.Shared.Rent(16);
            try
            {
                while (Check())
                {
                    byte[] b = System.Buffers.ArrayPool<byte>.Shared.Rent(a.Length * 2);
                    b[0] = a[0];
                    System.Buffers.ArrayPool<byte>.Shared.Return(a);
                    a = b;
                }
            }
            finally { System.Buffers.ArrayPool<byte>.Shared.Return(a); }
        }
        """,
        """
        public void M()
        {
            byte[] a = System.Buffers.ArrayPool<byte>.Shared.Rent(16);
            try
            {
                int n = 16;
                while (Check())
                {
                    n *= 2;
                    System.Buffers.ArrayPool<byte>.Shared.Return(a);
                    a = System.Buffers.ArrayPool<byte>.Shared.Rent(n);
                }
            }
            finally { System.Buffers.ArrayPool<byte>.Shared.Return(a); }
        }
        """,
        """
        public void M()
        {
            byte[] a = System.Buffers.ArrayPool<byte>.Shared.Rent(16);
            try
            {
                while (Check())
                {
                    byte[] b = System.Buffers.ArrayPool<byte>.Shared.Rent(32); //! SG1001
                    if (b.Length > 64) continue;
                    System.Buffers.ArrayPool<byte>.Shared.Return(b);
                }
            }
            finally { System.Buffers.ArrayPool<byte>.Shared.Return(a); }
        }
        """,
        """
        public void M()
        {
            byte[] a = System.Buffers.ArrayPool<byte>.Shared.Rent(16);
            try { Grow(ref a); Work(); } finally { System.Buffers.ArrayPool<byte>.Shared.Return(a); }
        }
        private static void Grow(ref byte[] a)
        {
            byte[] b = System.Buffers.ArrayPool<byte>.Shared.Rent(a.Length * 2);
            b[0] = a[0];
            System.Buffers.ArrayPool<byte>.Shared.Return(a);
            a = b;
        }
        """);

    [Fact]
    public Task Array_handed_on() => CatalogAsync(
        Group,
        """
        private byte[]? _buffer;
        public void M() => _buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(16);
        public byte[] N() => System.Buffers.ArrayPool<byte>.Shared.Rent(16);
        public byte[] O(Stream s)
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(16);
            buffer[0] = 1;
            return buffer;
        }
        public (byte[] Buffer, int Length) P(int n)
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(n);
            return (buffer, n);
        }
        public ArraySegment<byte> Q(int n)
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(n);
            return new ArraySegment<byte>(buffer, 0, n);
        }
        public ArraySegment<byte> R(int n)
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(n);
            return buffer;
        }
        public Memory<byte> S(int n)
        {
            byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(n);
            return buffer.AsMemory(0, n);
        }
        """,
        """
        public void M(List<byte[]> all, Queue<byte[]> free, Dictionary<int, byte[]> byKey)
        {
            all.Add(System.Buffers.ArrayPool<byte>.Shared.Rent(1));
            byte[] b = System.Buffers.ArrayPool<byte>.Shared.Rent(2);
            free.Enqueue(b);
        }
        public void N(byte[][] slots) => slots[1] = System.Buffers.ArrayPool<byte>.Shared.Rent(3);
        """,
        """
        public MemoryStream M()
        {
            byte[] b = System.Buffers.ArrayPool<byte>.Shared.Rent(2);
            return new MemoryStream(b);
        }
        """,
        """
        public void M()
        {
            byte[] b = System.Buffers.ArrayPool<byte>.Shared.Rent(2);
            Keep(() => System.Buffers.ArrayPool<byte>.Shared.Return(b));
        }
        """,
        """
        public void M()
        {
            byte[] b = System.Buffers.ArrayPool<byte>.Shared.Rent(2); //! SG1001
            Fill(b);
        }
        private static void Fill(byte[] b) => Outside.Note(b);
        """,
        """
        private byte[]? _kept;
        public void M()
        {
            byte[] b = System.Buffers.ArrayPool<byte>.Shared.Rent(2);
            Store(b);
        }
        private void Store(byte[] b) => _kept = b;
        """);

    [Fact]
    public Task Array_of_another_pool_and_helpers() => CatalogAsync(
        Group,
        """
        public void M()
        {
            var pool = System.Buffers.ArrayPool<int>.Create();
            int[] a = pool.Rent(16);
            try { Work(); } finally { Give(pool, a); }
        }
        private static void Give(System.Buffers.ArrayPool<int> pool, int[] a) => pool.Return(a);
        """,
        """
        public void M()
        {
            int[] a = Take(4); //! SG1002
            Work();
            System.Buffers.ArrayPool<int>.Shared.Return(a);
        }
        private static int[] Take(int n) => System.Buffers.ArrayPool<int>.Shared.Rent(n);
        """,
        """
        public void M()
        {
            int[] a = System.Buffers.ArrayPool<int>.Shared.Rent(4);
            System.Buffers.ArrayPool<int>.Shared.Return(a);
            System.Buffers.ArrayPool<int>.Shared.Return(a); //! SG1003
        }
        """);

    [Fact]
    public Task Array_that_a_helper_may_put_there() => CatalogAsync(
        Group,
        """
        public void M()
        {
            byte[] pooled = [];
            try { Fill(ref pooled); }
            finally { System.Buffers.ArrayPool<byte>.Shared.Return(pooled); }
        }
        private static void Fill(ref byte[] pooled)
        {
            while (Check())
            {
                byte[] bigger = System.Buffers.ArrayPool<byte>.Shared.Rent(pooled.Length + 1);
                System.Buffers.ArrayPool<byte>.Shared.Return(pooled);
                pooled = bigger;
            }
        }
        """,
        """
        private System.Buffers.IMemoryOwner<byte>? _kept;
        public void M()
        {
            System.Buffers.IMemoryOwner<byte>? owner = System.Buffers.MemoryPool<byte>.Shared.Rent(16);
            Take(ref owner);
            owner?.Dispose();
        }
        private void Take(ref System.Buffers.IMemoryOwner<byte>? owner)
        {
            if (_kept is null) { _kept = owner; owner = null; }
        }
        """);

    [Fact]
    public Task Memory() => CatalogAsync(
        Group,
        """
        public void M()
        {
            using System.Buffers.IMemoryOwner<byte> owner = System.Buffers.MemoryPool<byte>.Shared.Rent(16);
            Outside.Note(owner.Memory.Length);
        }
        """,
        """
        public void M(bool b)
        {
            System.Buffers.IMemoryOwner<byte> owner = System.Buffers.MemoryPool<byte>.Shared.Rent(16); //! SG1008
            if (b) return;
            owner.Dispose();
        }
        """,
        """
        public void M(Stream s)
        {
            System.Buffers.IMemoryOwner<byte> owner = System.Buffers.MemoryPool<byte>.Shared.Rent(16); //! SG1002
            s.Read(owner.Memory.Span);
            owner.Dispose();
        }
        """,
        """
        public void M(IDisposable other)
        {
            IDisposable owner = System.Buffers.MemoryPool<byte>.Shared.Rent(16);
            try { Work(); } finally { owner.Dispose(); }
            other.Dispose();
            other.Dispose();
        }
        """,
        """
        public void M()
        {
            System.Buffers.IMemoryOwner<byte> owner = System.Buffers.MemoryPool<byte>.Shared.Rent(16);
            Outside.Note(owner);
        }
        """);
}
