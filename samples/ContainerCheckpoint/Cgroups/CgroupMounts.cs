namespace ContainerCheckpoint.Cgroups;

/// <summary>Where control groups may be created: below this process's own, else below the root of the mount.</summary>
internal static class CgroupMounts
{
    private const string MountsFile = "/proc/self/mountinfo";
    private const string OwnFile = "/proc/self/cgroup";

    /// <summary>The places for control groups of version 1 with a freezer, the best first.</summary>
    internal static IReadOnlyList<string> FreezerV1() =>
        Places((type, options) => type == "cgroup" && options.Contains("freezer"), controllers => controllers.Contains("freezer"));

    /// <summary>The places for control groups of version 2, the best first.</summary>
    internal static IReadOnlyList<string> V2() =>
        Places((type, _) => type == "cgroup2", controllers => controllers is [""]);

    private static IReadOnlyList<string> Places(Func<string, string[], bool> isMount, Func<string[], bool> isOwn)
    {
        if (!File.Exists(MountsFile) || !File.Exists(OwnFile))
        {
            return [];
        }

        // hierarchy:controllers:path, and no controllers in version 2
        string own = File.ReadLines(OwnFile)
            .Select(line => line.Split(':', 3))
            .FirstOrDefault(fields => isOwn(fields[1].Split(',')))?[2] ?? "/";

        return [.. File.ReadLines(MountsFile).SelectMany(line => PlacesIn(line, isMount, own)).Where(Directory.Exists).Distinct()];
    }

    private static IEnumerable<string> PlacesIn(string line, Func<string, string[], bool> isMount, string own)
    {
        // id parent device root mountpoint options tags... - type source options
        string[] fields = line.Split(' ');
        int separator = Array.IndexOf(fields, "-", 6);
        if (separator < 0 || !isMount(fields[separator + 1], fields[separator + 3].Split(',')))
        {
            return [];
        }

        string root = fields[3];
        string mount = fields[4].Replace("\\040", " ", StringComparison.Ordinal);
        string below = root != "/" && own.StartsWith(root, StringComparison.Ordinal) ? own[root.Length..] : own;
        return [Path.Combine(mount, below.TrimStart('/')).TrimEnd('/'), mount];
    }
}
