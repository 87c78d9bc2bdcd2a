namespace StateGuard.Precision.Projects;

/// <summary>Reads what matters of a project file.</summary>
internal static class ProjectReader
{
    public static ProjectEvaluation Evaluate(string path, string root, IReadOnlyDictionary<string, string> properties)
    {
        ProjectEvaluation first = ProjectEvaluation.Of(path, root, properties);
        string framework = FrameworkSymbols.Newest([.. List(first["TargetFrameworks"]), .. List(first["TargetFramework"])]);
        return ProjectEvaluation.Of(path, root, new Dictionary<string, string>(properties)
        {
            ["TargetFramework"] = framework,
            ["TargetFrameworkIdentifier"] = FrameworkSymbols.IdentifierOf(framework),
        });
    }

    public static ProjectSettings Settings(ProjectEvaluation project)
    {
        string folder = project["MSBuildProjectDirectory"];
        string framework = project["TargetFramework"];
        return new ProjectSettings(
            framework,
            project["OutputType"] is "Exe" or "WinExe",
            project["Nullable"] is "enable",
            List(project["NoWarn"]),
            [.. FrameworkSymbols.Of(framework), "TRACE", .. List(project["DefineConstants"])],
            GlobalUsings.Of(project),
            [.. project.Items.Where(item => item.Kind == "ProjectReference").SelectMany(item => FilePattern.Paths(folder, item.Include))],
            [.. project.Items.Where(item => item.Kind == "InternalsVisibleTo").SelectMany(item => List(item.Include))]);
    }

    private static string[] List(string text) =>
        text.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
