using Microsoft.CodeAnalysis.Text;
using StateGuard.Protocols.Contracts.External.Catalogs;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>The pairs of other people's APIs that are known without a file, read when a group is first asked for.</summary>
internal static class Catalog
{
    private static readonly IReadOnlyList<(CatalogGroups Group, Lazy<PairFile> Pairs)> Groups =
    [
        (CatalogGroups.Locks, Read(LockPairs.Text)),
        (CatalogGroups.Pools, Read(PoolPairs.Text)),
        (CatalogGroups.Memory, Read(MemoryPairs.Text)),
        (CatalogGroups.Ui, Read(UiPairs.Text)),
        (CatalogGroups.Writers, Read(WriterPairs.Text)),
        (CatalogGroups.Diagnostics, Read(DiagnosticsPairs.Text)),
    ];

    /// <summary>The texts of the groups, each with what was read of it.</summary>
    public static IEnumerable<(CatalogGroups Group, PairFile Pairs)> Of(CatalogGroups groups) =>
        Groups.Where(entry => (groups & entry.Group) != 0).Select(entry => (entry.Group, entry.Pairs.Value));

    private static Lazy<PairFile> Read(string text) => new(() => PairParser.Parse(SourceText.From(text)));
}
