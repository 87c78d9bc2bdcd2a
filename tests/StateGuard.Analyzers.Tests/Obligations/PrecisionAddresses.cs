using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What interop code does with native memory and handles, each beside the mistake that it is not.</summary>
public sealed class PrecisionAddresses
{
    private const string Head = """
        using System;
        using System.Runtime.InteropServices;
        public unsafe struct Cell { public void* Text; public nint Number; }
        public static unsafe class Native
        {
            public static extern void Send(nint state);
            public static extern void Copy(nint* all, int count);
            public static extern void Show(void* text);
        }

        """;

    [Fact]
    public Task Address_that_is_stored_as_a_pointer() => EachAsync(
        "public Cell M(Cell c) { nint p = Marshal.AllocCoTaskMem(4); c.Text = p.ToPointer(); return c; }",
        "public Cell M(Cell c) { nint p = Marshal.AllocCoTaskMem(4); c.Text = (void*)p; return c; }",
        "public Cell M(Cell c) { IntPtr p = Marshal.AllocCoTaskMem(4); c.Number = (nint)p.ToInt64(); return c; }",
        "public void M() { void* p = Marshal.AllocCoTaskMem(4).ToPointer(); Marshal.FreeCoTaskMem((nint)p); }",
        "public void M() { nint p = Marshal.AllocCoTaskMem(4); void* q = p.ToPointer(); Native.Show(q); } //! SG1001");

    [Fact]
    public Task Address_in_an_array() => EachAsync(
        "public void M() { nint p = Marshal.AllocCoTaskMem(4); nint[] all = [0, p]; fixed (nint* a = all) Native.Copy(a, 2); }",
        "public void M() { nint p = Marshal.AllocCoTaskMem(4); var all = new nint[] { 0, p }; fixed (nint* a = all) Native.Copy(a, 2); }",
        "public void M() { var all = new nint[2]; nint p = Marshal.AllocCoTaskMem(4); all[1] = p; fixed (nint* a = all) Native.Copy(a, 2); }",
        "private static extern void Log(params nint[] all); public void M() { nint p = Marshal.AllocCoTaskMem(4); Log(p); } //! SG1001");

    [Fact]
    public Task Handle_that_native_code_gives_back() => EachAsync(
        "public void M(object o) { GCHandle h = GCHandle.Alloc(o); Native.Send((nint)h); }",
        "public void M(object o) { GCHandle h = GCHandle.Alloc(o); Native.Send(GCHandle.ToIntPtr(h)); }",
        "public void M(object o, bool b) { GCHandle h = GCHandle.Alloc(o); if (b) return; h.Free(); } //! SG1001",
        "public void M(object o) { GCHandle h = GCHandle.Alloc(o); Native.Show((void*)h.AddrOfPinnedObject()); } //! SG1001");

    [Fact]
    public Task Copies_within_bounds() => EachAsync(
        "public nint M(byte[] b) { nint p = Marshal.AllocCoTaskMem(b.Length); Marshal.Copy(b, 0, p, b.Length); return p; }",
        "public void M(byte[] b) { nint p = Marshal.AllocCoTaskMem(b.Length); Marshal.StructureToPtr(b, p, false); Marshal.FreeCoTaskMem(p); } //! SG1002",
        "public void M(byte* b, object o) { GCHandle h = GCHandle.Alloc(o, GCHandleType.Pinned); Buffer.MemoryCopy(b, (byte*)h.AddrOfPinnedObject(), 4, 4); h.Free(); }");

    private static Task EachAsync(params string[] cases) =>
        CatalogFilesAsync("memory", cases.Select(members => Head + "public unsafe class Subject {\n" + members + "\n}").ToArray());
}
