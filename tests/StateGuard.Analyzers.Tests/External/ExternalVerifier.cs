using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGuard.Analyzers.Tests.Testing;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Runs the obligation rules with groups of the catalog, or a file of pairs, over small sources with markers.</summary>
internal static class ExternalVerifier
{
    public const string CatalogKey = "stateguard.catalog";

    /// <summary>Judges members of a class with a group of the catalog switched on, where every call may throw.</summary>
    public static Task CatalogAsync(string groups, params string[] cases) =>
        ObligationVerifier.MembersAsync(new PathConfigOptions(("", CatalogKey, groups)), [], cases);

    /// <summary>Judges whole files with a group of the catalog switched on.</summary>
    public static Task CatalogFilesAsync(string groups, params string[] files) =>
        ObligationVerifier.FilesAsync(new PathConfigOptions(("", CatalogKey, groups)), [], files);

    /// <summary>Judges whole files with a file of pairs.</summary>
    public static Task PairsAsync(string pairs, params string[] files) =>
        ObligationVerifier.FilesAsync(PathConfigOptions.None, Files(pairs), files);

    /// <summary>The additional file that pairs are written in.</summary>
    public static ImmutableArray<AdditionalText> Files(string pairs) => [new InMemoryText("StateGuard.Pairs.txt", pairs)];
}
