using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Obligations;

/// <summary>The calls of the base class library that are taken not to throw.</summary>
internal static class NonThrowingMembers
{
    private static readonly HashSet<string> Types =
    [
        "System.Threading.Interlocked",
        "System.Threading.Volatile",
        "System.Threading.SpinWait",
        "System.Diagnostics.Debug",
        "System.Diagnostics.Trace",
        "System.Runtime.CompilerServices.Unsafe",

        // Bounds, like those of array elements, are taken to be right.
        "System.ArraySegment<T>",
        "System.Runtime.InteropServices.MemoryMarshal",
        "System.Span<T>",
        "System.ReadOnlySpan<T>",
        "System.Memory<T>",
        "System.ReadOnlyMemory<T>",
    ];

    private static readonly HashSet<string> Members =
    [
        "System.GC.AddMemoryPressure",
        "System.GC.KeepAlive",
        "System.GC.RemoveMemoryPressure",
        "System.GC.SuppressFinalize",
        "System.Object.ReferenceEquals",
        "System.String.IsNullOrEmpty",
        "System.String.IsNullOrWhiteSpace",
        "System.Threading.Thread.MemoryBarrier",
        "System.Threading.Thread.SpinWait",
        "System.Threading.Thread.Yield",
        "System.Threading.Monitor.Pulse",
        "System.Threading.Monitor.PulseAll",
        "System.Array.Clear",
        "System.Array.Copy",
        "System.Array.CopyTo",
        "System.Array.Fill",
        "System.Buffer.BlockCopy",
        "System.Buffers.ArrayPool<T>.Rent",
        "System.Buffers.MemoryHandle..ctor",
        "System.Collections.Generic.List<T>.CopyTo",
        "System.Math.Abs",
        "System.Math.Max",
        "System.Math.Min",
        "System.MemoryExtensions.AsMemory",
        "System.MemoryExtensions.AsSpan",
        "System.MemoryExtensions.CopyTo",
        "System.MemoryExtensions.EndsWith",
        "System.MemoryExtensions.IndexOf",
        "System.MemoryExtensions.IndexOfAny",
        "System.MemoryExtensions.SequenceEqual",
        "System.MemoryExtensions.StartsWith",
        "System.Diagnostics.Activity.AddTag",
        "System.Diagnostics.Activity.SetTag",
        "System.Diagnostics.Stopwatch.GetTimestamp",
        "System.Diagnostics.Stopwatch.Start",
        "System.Diagnostics.Stopwatch.Stop",
        "System.Diagnostics.Stopwatch.StartNew",
        "System.Diagnostics.Stopwatch.GetElapsedTime",
        "System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences",
        "System.Runtime.InteropServices.GCHandle.AddrOfPinnedObject",
        "System.Runtime.InteropServices.GCHandle.ToIntPtr",
        "System.Runtime.InteropServices.Marshal.Copy",
        "System.Environment.Exit",
        "System.Environment.FailFast",
    ];

    public static bool Contains(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type)
        {
            return false;
        }

        if (type.ContainingNamespace is not { } space || !IsSystem(space))
        {
            return false;
        }

        string name = type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        name = name == "object" ? "System.Object" : name == "string" ? "System.String" : name;
        return Types.Contains(name) || Members.Contains(name + "." + method.Name);
    }

    private static bool IsSystem(INamespaceSymbol space)
    {
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space.Name == "System";
    }
}
