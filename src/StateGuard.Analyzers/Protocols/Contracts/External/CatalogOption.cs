namespace StateGuard.Protocols.Contracts.External;

/// <summary>The option <c>stateguard.catalog</c>: names of groups, <c>all</c> or <c>none</c>.</summary>
internal static class CatalogOption
{
    public const string Key = "stateguard.catalog";

    private static readonly char[] Separators = [',', ';', ' ', '\t'];

    /// <param name="value">The value of the option.</param>
    /// <param name="unknown">Hears the names that are none.</param>
    public static CatalogGroups Parse(string value, Action<string> unknown)
    {
        CatalogGroups groups = CatalogGroups.None;
        foreach (string name in value.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (GroupOf(name) is { } group)
            {
                groups |= group;
            }
            else
            {
                unknown(name);
            }
        }

        return groups;
    }

    private static CatalogGroups? GroupOf(string name) => name.ToLowerInvariant() switch
    {
        "none" => CatalogGroups.None,
        "all" => CatalogGroups.All,
        "locks" => CatalogGroups.Locks,
        "pools" => CatalogGroups.Pools,
        "memory" => CatalogGroups.Memory,
        "ui" => CatalogGroups.Ui,
        "writers" => CatalogGroups.Writers,
        "diagnostics" => CatalogGroups.Diagnostics,
        _ => null,
    };
}
