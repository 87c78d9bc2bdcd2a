namespace StateGuard.Protocols.Contracts.External.Catalogs;

/// <summary>Memory that no collector frees, and handles that keep objects from being collected.</summary>
internal static class MemoryPairs
{
    public const string Text = """
        # To reallocate hands back one block and begins another; the strings are allocated the same way.
        M:System.Runtime.InteropServices.Marshal.AllocHGlobal(*) | M:System.Runtime.InteropServices.Marshal.ReAllocHGlobal(System.IntPtr,System.IntPtr) ; M:System.Runtime.InteropServices.Marshal.FreeHGlobal(System.IntPtr) | M:System.Runtime.InteropServices.Marshal.ReAllocHGlobal(System.IntPtr,System.IntPtr) ; operation=HGlobal on=return
        M:System.Runtime.InteropServices.Marshal.StringToHGlobalAnsi(System.String) | M:System.Runtime.InteropServices.Marshal.StringToHGlobalUni(System.String) | M:System.Runtime.InteropServices.Marshal.StringToHGlobalAuto(System.String) ; M:System.Runtime.InteropServices.Marshal.FreeHGlobal(System.IntPtr) ; operation=HGlobal on=return
        M:System.Runtime.InteropServices.Marshal.SecureStringToGlobalAllocAnsi(System.Security.SecureString) ; M:System.Runtime.InteropServices.Marshal.ZeroFreeGlobalAllocAnsi(System.IntPtr) | M:System.Runtime.InteropServices.Marshal.FreeHGlobal(System.IntPtr) ; operation=HGlobal on=return
        M:System.Runtime.InteropServices.Marshal.SecureStringToGlobalAllocUnicode(System.Security.SecureString) ; M:System.Runtime.InteropServices.Marshal.ZeroFreeGlobalAllocUnicode(System.IntPtr) | M:System.Runtime.InteropServices.Marshal.FreeHGlobal(System.IntPtr) ; operation=HGlobal on=return

        M:System.Runtime.InteropServices.Marshal.AllocCoTaskMem(System.Int32) | M:System.Runtime.InteropServices.Marshal.ReAllocCoTaskMem(System.IntPtr,System.Int32) ; M:System.Runtime.InteropServices.Marshal.FreeCoTaskMem(System.IntPtr) | M:System.Runtime.InteropServices.Marshal.ReAllocCoTaskMem(System.IntPtr,System.Int32) ; operation=CoTaskMem on=return
        M:System.Runtime.InteropServices.Marshal.StringToCoTaskMemAnsi(System.String) | M:System.Runtime.InteropServices.Marshal.StringToCoTaskMemUni(System.String) | M:System.Runtime.InteropServices.Marshal.StringToCoTaskMemAuto(System.String) | M:System.Runtime.InteropServices.Marshal.StringToCoTaskMemUTF8(System.String) ; M:System.Runtime.InteropServices.Marshal.FreeCoTaskMem(System.IntPtr) | M:System.Runtime.InteropServices.Marshal.ZeroFreeCoTaskMemUTF8(System.IntPtr) ; operation=CoTaskMem on=return
        M:System.Runtime.InteropServices.Marshal.SecureStringToCoTaskMemAnsi(System.Security.SecureString) ; M:System.Runtime.InteropServices.Marshal.ZeroFreeCoTaskMemAnsi(System.IntPtr) | M:System.Runtime.InteropServices.Marshal.FreeCoTaskMem(System.IntPtr) ; operation=CoTaskMem on=return
        M:System.Runtime.InteropServices.Marshal.SecureStringToCoTaskMemUnicode(System.Security.SecureString) ; M:System.Runtime.InteropServices.Marshal.ZeroFreeCoTaskMemUnicode(System.IntPtr) | M:System.Runtime.InteropServices.Marshal.FreeCoTaskMem(System.IntPtr) ; operation=CoTaskMem on=return

        M:System.Runtime.InteropServices.Marshal.StringToBSTR(System.String) ; M:System.Runtime.InteropServices.Marshal.FreeBSTR(System.IntPtr) | M:System.Runtime.InteropServices.Marshal.ZeroFreeBSTR(System.IntPtr) ; operation=BSTR on=return
        M:System.Runtime.InteropServices.Marshal.SecureStringToBSTR(System.Security.SecureString) ; M:System.Runtime.InteropServices.Marshal.ZeroFreeBSTR(System.IntPtr) | M:System.Runtime.InteropServices.Marshal.FreeBSTR(System.IntPtr) ; operation=BSTR on=return

        M:System.Runtime.InteropServices.NativeMemory.Alloc(*) | M:System.Runtime.InteropServices.NativeMemory.AllocZeroed(*) | M:System.Runtime.InteropServices.NativeMemory.Realloc(*) ; M:System.Runtime.InteropServices.NativeMemory.Free(System.Void*) | M:System.Runtime.InteropServices.NativeMemory.Realloc(*) ; operation=NativeMemory on=return
        M:System.Runtime.InteropServices.NativeMemory.AlignedAlloc(*) | M:System.Runtime.InteropServices.NativeMemory.AlignedRealloc(*) ; M:System.Runtime.InteropServices.NativeMemory.AlignedFree(System.Void*) | M:System.Runtime.InteropServices.NativeMemory.AlignedRealloc(*) ; operation=AlignedNativeMemory on=return

        M:System.Runtime.InteropServices.GCHandle.Alloc(*) ; M:System.Runtime.InteropServices.GCHandle.Free ; operation=GCHandle on=return held=P:System.Runtime.InteropServices.GCHandle.IsAllocated
        M:System.Runtime.InteropServices.GCHandle`1.#ctor(`0) ; M:System.Runtime.InteropServices.GCHandle`1.Dispose ; operation=GCHandle held=P:System.Runtime.InteropServices.GCHandle`1.IsAllocated
        M:System.Runtime.InteropServices.PinnedGCHandle`1.#ctor(`0) ; M:System.Runtime.InteropServices.PinnedGCHandle`1.Dispose ; operation=GCHandle held=P:System.Runtime.InteropServices.PinnedGCHandle`1.IsAllocated
        M:System.Runtime.InteropServices.WeakGCHandle`1.#ctor(`0,System.Boolean) ; M:System.Runtime.InteropServices.WeakGCHandle`1.Dispose ; operation=GCHandle held=P:System.Runtime.InteropServices.WeakGCHandle`1.IsAllocated

        # DangerousAddRef tells by "ref bool success" that it has begun, and throws otherwise.
        M:System.Runtime.InteropServices.SafeHandle.DangerousAddRef(System.Boolean@) ; M:System.Runtime.InteropServices.SafeHandle.DangerousRelease ; operation=HandleReference reentrant
        """;
}
