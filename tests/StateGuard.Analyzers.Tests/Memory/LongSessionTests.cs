using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace StateGuard.Analyzers.Tests.Memory;

/// <summary>What is held after many edits in one session of an editor is no more than after the first ones.</summary>
/// <remarks>
/// <para>
/// Bytes that are live after full collections are compared at several points, and not with a figure of their own. What may be
/// added from the first point to the last is less than what an edit would leave behind if it kept the smallest thing that can be kept of it,
/// the tree of the file that was edited: <see cref="Allowed"/> bytes an edit, and some for the caches of the compiler, which have a bound but fill slowly.
/// </para>
/// <para>More edits: <c>STATEGUARD_EDITS=10000 dotnet test --filter FullyQualifiedName~LongSessionTests</c>.</para>
/// </remarks>
[Collection(MemoryCollection.Name)]
public sealed class LongSessionTests(ITestOutputHelper output)
{
    private const int Points = 8;

    /// <summary>An edit may add no more than this on average. A tree that is kept costs eight times as much at the least.</summary>
    private const long Allowed = 1_000;

    /// <summary>What the compiler's own caches may come to need.</summary>
    private const long Caches = 1_000_000;

    private static readonly int Edits = int.Parse(Environment.GetEnvironmentVariable("STATEGUARD_EDITS") ?? "320", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nothing_grows_with_the_edits()
    {
        using EditorSession session = EditorSession.WithProduct();
        List<long> live = await LiveAfterEditsAsync(session, Edits);
        Assert.True(session.Reported > Edits / 8);

        Assert.True(Growth(live) <= Limit(Edits), $"{Growth(live):N0} bytes have been added, of which {Limit(Edits):N0} are allowed.");
    }

    /// <summary>What the editor's own workspace comes to hold in as many edits, for comparison: no analyzer, no generator and no fix of the product.</summary>
    [Fact]
    public async Task Nothing_grows_without_the_product()
    {
        using EditorSession session = EditorSession.WithoutProduct();
        List<long> live = await LiveAfterEditsAsync(session, Edits);
        Assert.Equal(0, session.Offered);
        Assert.True(Growth(live) <= Limit(Edits), $"{Growth(live):N0} bytes have been added.");
    }

    /// <summary>The bound is one that leaks break: of whole compilations, and of a tree alone.</summary>
    [Theory]
    [InlineData("compilation", 400)]
    [InlineData("tree", 1_000)]
    public async Task A_leak_breaks_the_bound(string kept, int edits)
    {
        var hoard = new List<object>();
        using EditorSession session = EditorSession.WithProduct(new WatchingAnalyzer(compilation =>
        {
            lock (hoard)
            {
                hoard.Add(kept == "compilation" ? compilation : compilation.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == EditedSources.Uses).GetRoot());
            }
        }));
        List<long> live = await LiveAfterEditsAsync(session, edits);

        Assert.True(Growth(live) > Limit(edits), $"Only {Growth(live):N0} bytes have been added.");
        GC.KeepAlive(hoard);
    }

    private static long Limit(int edits) => Caches + (edits * Allowed);

    // The first quarter fills what is filled once.
    private static long Growth(List<long> live) => live[^1] - live[Points / 4];

    private async Task<List<long>> LiveAfterEditsAsync(EditorSession session, int edits)
    {
        var live = new List<long>();
        for (int point = 0; point <= Points; point++)
        {
            await EditAsync(session, edits * (point - 1) / Points, edits * point / Points);
            live.Add(LiveMemory.Bytes());
            output.WriteLine($"{edits * point / Points,7:N0} edits {live[^1],14:N0} bytes, {session.Reported:N0} reported, {session.Offered:N0} offered");
        }

        return live;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task EditAsync(EditorSession session, int first, int end)
    {
        for (int n = Math.Max(0, first); n < end; n++)
        {
            await session.EditAsync(n, asks: n % 40 == 4);
        }
    }
}
