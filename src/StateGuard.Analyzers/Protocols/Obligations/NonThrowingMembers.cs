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

        "System.Index",
        "System.Range",

        // Bounds, like those of array elements, are taken to be right.
        "System.ArraySegment<T>",
        "System.Runtime.InteropServices.MemoryMarshal",
        "System.Span<T>",
        "System.ReadOnlySpan<T>",
        "System.Memory<T>",
        "System.ReadOnlyMemory<T>",
        "System.Span<T>.Enumerator",
        "System.ReadOnlySpan<T>.Enumerator",

        // To walk a collection fails only where it was changed meanwhile, by calls that may throw themselves.
        "System.Collections.Generic.List<T>.Enumerator",
        "System.Collections.Generic.Dictionary<TKey, TValue>.Enumerator",
        "System.Collections.Generic.HashSet<T>.Enumerator",
        "System.Collections.Generic.Queue<T>.Enumerator",
        "System.Collections.Generic.Stack<T>.Enumerator",

        "System.Drawing.Point",
        "System.Drawing.PointF",
        "System.Drawing.Size",
        "System.Drawing.SizeF",
        "System.Drawing.Rectangle",
        "System.Drawing.RectangleF",
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
        "System.Collections.Generic.List<T>.GetEnumerator",
        "System.Collections.Generic.Dictionary<TKey, TValue>.GetEnumerator",
        "System.Collections.Generic.HashSet<T>.GetEnumerator",
        "System.Collections.Generic.Queue<T>.GetEnumerator",
        "System.Collections.Generic.Stack<T>.GetEnumerator",
        "System.Math.Max",
        "System.Math.Min",
        "System.Threading.Monitor.Pulse",
        "System.Threading.Monitor.PulseAll",
        "System.Array.Clear",
        "System.Array.Copy",
        "System.Array.CopyTo",
        "System.Array.Fill",
        "System.Buffer.BlockCopy",
        "System.Buffer.MemoryCopy",
        "System.String.CopyTo",
        "System.Runtime.InteropServices.Marshal.Copy",
        "System.Runtime.InteropServices.GCHandle.AddrOfPinnedObject",
        "System.Buffers.ArrayPool<T>.Rent",
        "System.Buffers.MemoryHandle..ctor",
        "System.Collections.Generic.List<T>.CopyTo",
        "System.Math.Abs",
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
        "System.Runtime.InteropServices.GCHandle.ToIntPtr",
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
