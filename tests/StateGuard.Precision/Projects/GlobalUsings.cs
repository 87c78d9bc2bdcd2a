namespace StateGuard.Precision.Projects;

/// <summary>The global usings that the SDK writes for a project.</summary>
internal static class GlobalUsings
{
    private static readonly string[] Common =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] Web =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    public static IReadOnlyList<string> Of(ProjectEvaluation project)
    {
        List<string> usings = [];
        if (project["ImplicitUsings"] is "enable" or "true")
        {
            usings.AddRange(Common);
            usings.AddRange(project.Sdk.EndsWith(".Web", StringComparison.Ordinal) ? Web : []);
            usings.AddRange(project["UseWindowsForms"] == "true" ? ["System.Drawing", "System.Windows.Forms"] : []);
        }

        foreach (ProjectItem item in project.Items.Where(item => item.Kind == "Using"))
        {
            foreach (string name in item.Include.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                string prefix = item.Metadata("Static") is "true" or "True" ? "static " : item.Metadata("Alias") is { Length: > 0 } alias ? alias + " = " : "";
                usings.Add(prefix + name);
            }

            usings.RemoveAll(name => item.Remove.Length > 0 && item.Remove.Split(';', StringSplitOptions.TrimEntries).Contains(name));
        }

        return [.. usings.Distinct()];
    }
}
