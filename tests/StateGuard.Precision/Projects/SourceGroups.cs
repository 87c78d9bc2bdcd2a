namespace StateGuard.Precision.Projects;

/// <summary>
/// Finds the projects of a folder. A source belongs to the nearest project file above it, and to those that link it.
/// </summary>
internal static class SourceGroups
{
    public static IReadOnlyList<SourceGroup> Of(string root, IReadOnlyDictionary<string, string> properties)
    {
        List<string> projects = [.. Files(root, "*.csproj")];
        Dictionary<string, List<string>> nearest = [];
        List<string> loose = [];
        ILookup<string, string> byFolder = projects.ToLookup(path => Path.GetDirectoryName(path)!);
        foreach (string source in Files(root, "*.cs"))
        {
            IReadOnlyList<string> owners = OwnersOf(source, root, byFolder);
            foreach (string owner in owners)
            {
                (nearest.TryGetValue(owner, out List<string>? sources) ? sources : nearest[owner] = []).Add(source);
            }

            if (owners.Count == 0)
            {
                loose.Add(source);
            }
        }

        // A project without sources may be what others get their references through.
        List<SourceGroup> groups =
        [
            .. projects
                .Select(path => GroupOf(path, root, properties, nearest.GetValueOrDefault(path, [])))
                .Where(group => group.Files.Count > 0 || group.Settings.ProjectReferences.Count > 0),
        ];
        HashSet<string> taken = [.. groups.SelectMany(group => group.Files)];
        loose.RemoveAll(taken.Contains);
        if (loose.Count > 0)
        {
            groups.Add(new SourceGroup("(no project)", null, new ProjectSettings(FrameworkSymbols.Default, false, true, [], FrameworkSymbols.Of(FrameworkSymbols.Default), [], [], []), loose));
        }

        return groups;
    }

    private static SourceGroup GroupOf(string path, string root, IReadOnlyDictionary<string, string> properties, List<string> own)
    {
        ProjectEvaluation project = ProjectReader.Evaluate(path, root, properties);
        string folder = Path.GetDirectoryName(path)!;
        SortedSet<string> files = new(own, StringComparer.Ordinal);
        foreach (ProjectItem item in project.Items.Where(item => item.Kind == "Compile"))
        {
            files.UnionWith(FilePattern.Sources(folder, item.Include));
            if (item.Remove.Length > 0)
            {
                files.RemoveWhere(file => FilePattern.Matches(folder, item.Remove, file));
            }
        }

        return new SourceGroup(Path.GetFileNameWithoutExtension(path), path, ProjectReader.Settings(project), [.. files]);
    }

    private static IReadOnlyList<string> OwnersOf(string source, string root, ILookup<string, string> byFolder)
    {
        for (string? folder = Path.GetDirectoryName(source); folder is not null && folder.Length >= root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (byFolder.Contains(folder))
            {
                return [.. byFolder[folder]];
            }
        }

        return [];
    }

    private static IEnumerable<string> Files(string root, string pattern) =>
        Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Where(path => !path[root.Length..].Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
