namespace StateGuard.Precision.Projects;

/// <summary>Orders projects so that each comes after those it refers to. A ring is broken where it is met.</summary>
internal static class DependencyOrder
{
    public static IEnumerable<SourceGroup> Of(IReadOnlyList<SourceGroup> groups)
    {
        Dictionary<string, SourceGroup> byPath = groups.Where(group => group.ProjectPath is not null).ToDictionary(group => group.ProjectPath!);
        List<SourceGroup> ordered = [];
        HashSet<SourceGroup> seen = [];
        foreach (SourceGroup group in groups)
        {
            Visit(group, byPath, seen, ordered);
        }

        return ordered;
    }

    private static void Visit(SourceGroup group, Dictionary<string, SourceGroup> byPath, HashSet<SourceGroup> seen, List<SourceGroup> ordered)
    {
        if (!seen.Add(group))
        {
            return;
        }

        foreach (string path in group.Settings.ProjectReferences)
        {
            if (byPath.TryGetValue(path, out SourceGroup? referred))
            {
                Visit(referred, byPath, seen, ordered);
            }
        }

        ordered.Add(group);
    }
}
