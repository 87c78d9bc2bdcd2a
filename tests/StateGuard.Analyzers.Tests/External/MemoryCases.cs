using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Native memory and handles.</summary>
public sealed class MemoryCases
{
    private const string Group = "memory";

    private const string Usings = "using System.Runtime.InteropServices; public unsafe class Subject {\n";

    [Fact]
    public Task Global_memory() => EachAsync(
        """
        public void M()
        {
            IntPtr p = Marshal.AllocHGlobal(16); //! SG1002
            Marshal.WriteByte(p, 1);
            Marshal.FreeHGlobal(p);
        }
        """,
        """
        public void M()
        {
            nint p = Marshal.AllocHGlobal(16);
            try { byte* b = (byte*)p; *b = 1; Work(); } finally { Marshal.FreeHGlobal(p); }
        }
        """,
        """
        public void M()
        {
            byte* p = (byte*)Marshal.AllocHGlobal(16);
            try { Work(); } finally { Marshal.FreeHGlobal((IntPtr)p); }
        }
        """,
        """
        public void M()
        {
            IntPtr p = IntPtr.Zero;
            try { p = Marshal.AllocHGlobal(16); Work(); }
            finally { if (p != IntPtr.Zero) Marshal.FreeHGlobal(p); }
        }
        """,
        """
        public void M(bool b)
        {
            IntPtr p = Marshal.StringToHGlobalUni("x"); //! SG1001
            if (b) return;
            Marshal.FreeHGlobal(p);
        }
        """,
        """
        public void M()
        {
            IntPtr p = Marshal.AllocHGlobal(16);
            try { p = Marshal.ReAllocHGlobal(p, 32); Work(); } finally { Marshal.FreeHGlobal(p); }
        }
        """);

    [Fact]
    public Task Task_memory_and_strings() => EachAsync(
        """
        public void M(bool b)
        {
            IntPtr p = Marshal.AllocCoTaskMem(16); //! SG1001
            if (b) return;
            Marshal.FreeCoTaskMem(p);
        }
        """,
        """
        public void M(System.Security.SecureString s)
        {
            IntPtr p = Marshal.SecureStringToBSTR(s);
            try { Work(); } finally { Marshal.ZeroFreeBSTR(p); }
            IntPtr q = Marshal.SecureStringToGlobalAllocUnicode(s);
            try { Work(); } finally { Marshal.ZeroFreeGlobalAllocUnicode(q); }
        }
        """,
        """
        public void M(System.Security.SecureString s)
        {
            IntPtr p = Marshal.SecureStringToBSTR(s); //! SG1002
            Work();
            Marshal.ZeroFreeBSTR(p);
            IntPtr q = Marshal.SecureStringToCoTaskMemUnicode(s); //! SG1002
            Work();
            Marshal.ZeroFreeCoTaskMemUnicode(q);
        }
        """,
        """
        public void M()
        {
            IntPtr p = Marshal.StringToCoTaskMemUTF8("x"); //! SG1001
            Marshal.FreeHGlobal(p);
        }
        """);

    [Fact]
    public Task Native_memory() => EachAsync(
        """
        public void M(bool b)
        {
            void* p = NativeMemory.Alloc(16); //! SG1001
            if (b) return;
            NativeMemory.Free(p);
        }
        """,
        """
        public void M()
        {
            byte* p = (byte*)NativeMemory.AllocZeroed(16, 2);
            try { p[0] = 1; Work(); } finally { NativeMemory.Free(p); }
            void* q = NativeMemory.AlignedAlloc(16, 16);
            try { Work(); } finally { NativeMemory.AlignedFree(q); }
        }
        """,
        """
        public void M()
        {
            void* q = NativeMemory.AlignedAlloc(16, 16); //! SG1001
            NativeMemory.Free(q);
        }
        """,
        """
        public void M()
        {
            void* p = NativeMemory.Alloc(16);
            p = NativeMemory.Realloc(p, 32);
            NativeMemory.Free(p);
        }
        """);

    [Fact]
    public Task Handles() => EachAsync(
        """
        public void M(byte[] data)
        {
            GCHandle handle = GCHandle.Alloc(data, GCHandleType.Pinned); //! SG1002
            Outside.Note(handle.AddrOfPinnedObject());
            handle.Free();
        }
        """,
        """
        public void M(byte[] data)
        {
            GCHandle handle = GCHandle.Alloc(data, GCHandleType.Pinned);
            try { Work(); } finally { handle.Free(); }
        }
        """,
        """
        public void M(byte[] data)
        {
            GCHandle handle = default;
            try { handle = GCHandle.Alloc(data); Work(); }
            finally { if (handle.IsAllocated) handle.Free(); }
        }
        """,
        """
        public IntPtr M(object data)
        {
            GCHandle handle = GCHandle.Alloc(data);
            return GCHandle.ToIntPtr(handle);
        }
        """,
        """
        public void M(object data, bool b)
        {
            var handle = new GCHandle<object>(data); //! SG1008
            if (b) return;
            handle.Dispose();
        }
        """,
        """
        public void M(byte[] data)
        {
            using var handle = new PinnedGCHandle<byte[]>(data);
            Work();
        }
        """,
        """
        public void M(SafeHandle handle)
        {
            bool added = false;
            try { handle.DangerousAddRef(ref added); Work(); }
            finally { if (added) handle.DangerousRelease(); }
        }
        """,
        """
        public void M(SafeHandle handle)
        {
            bool added = false;
            handle.DangerousAddRef(ref added); //! SG1002
            Work();
            handle.DangerousRelease();
        }
        """);

    private static Task EachAsync(params string[] cases) =>
        CatalogFilesAsync(Group, cases.Select(members => Usings + members + "\n}").ToArray());
}
