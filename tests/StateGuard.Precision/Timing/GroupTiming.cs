namespace StateGuard.Precision.Timing;

/// <summary>What one project costs, in time of the processor.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Compile">To parse, to bind and to emit it, without any analyzer.</param>
/// <param name="Absent">StateGuard, where its library is not referenced and the catalog is off.</param>
/// <param name="Unused">StateGuard, where its library is referenced, not used, and the catalog is off.</param>
/// <param name="Catalog">StateGuard with the catalog on.</param>
/// <param name="Peers">Other analyzers beside it, by name.</param>
internal sealed record GroupTiming(
    string Name, int Lines, TimeSpan Compile, TimeSpan Absent, TimeSpan Unused, TimeSpan Catalog, IReadOnlyDictionary<string, TimeSpan> Peers)
{
    /// <summary>The quickest of each, of two measurements of one project: what comes on top is the machine's doing.</summary>
    public GroupTiming Least(GroupTiming other) => this with
    {
        Compile = Min(Compile, other.Compile),
        Absent = Min(Absent, other.Absent),
        Unused = Min(Unused, other.Unused),
        Catalog = Min(Catalog, other.Catalog),
        Peers = Peers.ToDictionary(pair => pair.Key, pair => Min(pair.Value, other.Peers[pair.Key])),
    };

    /// <summary>All projects together.</summary>
    public static GroupTiming Sum(string name, IReadOnlyList<GroupTiming> groups) => new(
        name,
        groups.Sum(group => group.Lines),
        Sum(groups, group => group.Compile),
        Sum(groups, group => group.Absent),
        Sum(groups, group => group.Unused),
        Sum(groups, group => group.Catalog),
        groups.SelectMany(group => group.Peers).GroupBy(pair => pair.Key).ToDictionary(peer => peer.Key, peer => TimeSpan.FromTicks(peer.Sum(pair => pair.Value.Ticks))));

    private static TimeSpan Sum(IEnumerable<GroupTiming> groups, Func<GroupTiming, TimeSpan> part) => TimeSpan.FromTicks(groups.Sum(group => part(group).Ticks));

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
