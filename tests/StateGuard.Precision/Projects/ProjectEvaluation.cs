using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace StateGuard.Precision.Projects;

/// <summary>
/// Properties and items of a project file and of what it imports: top to bottom, without SDKs, targets or functions.
/// That is less than MSBuild, and enough to compile what does not depend on a restore.
/// </summary>
internal sealed partial class ProjectEvaluation
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _read = [];
    private readonly List<ProjectItem> _items = [];

    private readonly HashSet<string> _given;

    private ProjectEvaluation(string path, IReadOnlyDictionary<string, string> given)
    {
        _given = new HashSet<string>(given.Keys, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in given)
        {
            _properties[name] = value;
        }

        _properties["MSBuildProjectDirectory"] = Path.GetDirectoryName(path)!;
        _properties["MSBuildProjectName"] = Path.GetFileNameWithoutExtension(path);
        _properties["Configuration"] = "Release";
        _properties["Platform"] = "AnyCPU";
    }

    public IReadOnlyList<ProjectItem> Items => _items;

    public string Sdk { get; private set; } = "";

    public string this[string property] => _properties.GetValueOrDefault(property, "");

    /// <param name="path">The project file.</param>
    /// <param name="root">The folder above which nothing is read.</param>
    /// <param name="properties">Properties that are given from outside, and that nothing in the files changes.</param>
    public static ProjectEvaluation Of(string path, string root, IReadOnlyDictionary<string, string> properties)
    {
        var evaluation = new ProjectEvaluation(path, properties);
        evaluation.Import(NearestAbove(path, root, "Directory.Build.props"));
        evaluation.Import(path);
        evaluation.Import(NearestAbove(path, root, "Directory.Build.targets"));
        return evaluation;
    }

    private static string? NearestAbove(string path, string root, string name)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is not null && folder.Length >= root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, name) is var file && File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    private void Import(string? path)
    {
        if (path is null || !File.Exists(path) || !_read.Add(path))
        {
            return;
        }

        XElement? project;
        try
        {
            project = XDocument.Load(path).Root;
        }
        catch (XmlException)
        {
            // Templates hold project files with place-holders that are no XML.
            return;
        }

        Sdk = project?.Attribute("Sdk")?.Value is { Length: > 0 } sdk ? sdk : Sdk;
        Read(project?.Elements() ?? [], path);
    }

    private void Read(IEnumerable<XElement> elements, string path)
    {
        foreach (XElement element in elements)
        {
            _properties["MSBuildThisFileDirectory"] = Path.GetDirectoryName(path)! + Path.DirectorySeparatorChar;
            if (!Holds(element))
            {
                continue;
            }

            switch (element.Name.LocalName)
            {
                case "PropertyGroup":
                    ReadProperties(element);
                    break;
                case "ItemGroup":
                    ReadItems(element);
                    break;
                case "ImportGroup" or "When" or "Otherwise":
                    Read(element.Elements(), path);
                    break;
                case "Choose":
                    Read(element.Elements().Where(Holds).Take(1), path);
                    break;
                case "Import" when element.Attribute("Sdk") is null:
                    string project = AboveFunction().Replace(element.Attribute("Project")?.Value ?? "", match => Above(match, path));
                    Import(Path.GetFullPath(Expand(project).Replace('\\', '/'), Path.GetDirectoryName(path)!));
                    break;
            }
        }
    }

    private static string Above(Match match, string path) =>
        NearestAbove(Path.GetDirectoryName(path)!, "/", match.Groups["name"].Value) ?? "";

    private void ReadProperties(XElement group)
    {
        foreach (XElement property in group.Elements().Where(Holds))
        {
            if (!_given.Contains(property.Name.LocalName))
            {
                _properties[property.Name.LocalName] = Expand(property.Value.Trim());
            }
        }
    }

    private void ReadItems(XElement group)
    {
        foreach (XElement item in group.Elements().Where(Holds))
        {
            string include = Expand(item.Attribute("Include")?.Value ?? "");
            string remove = Expand(item.Attribute("Remove")?.Value ?? item.Attribute("Exclude")?.Value ?? "");
            _items.Add(new ProjectItem(item.Name.LocalName, include, remove, item));
        }
    }

    private bool Holds(XElement element) => element.Attribute("Condition")?.Value is not { Length: > 0 } condition || Holds(condition);

    private bool Holds(string condition) =>
        OrOperator().Split(condition).Any(part => AndOperator().Split(part).All(HoldsSimply));

    private bool HoldsSimply(string condition)
    {
        string text = Expand(condition).Trim().Trim('(', ')').Trim();
        if (Comparison().Match(text) is { Success: true } comparison)
        {
            bool isEqual = string.Equals(comparison.Groups["left"].Value, comparison.Groups["right"].Value, StringComparison.OrdinalIgnoreCase);
            return isEqual == (comparison.Groups["operator"].Value == "==");
        }

        return string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
    }

    private string Expand(string text) => Reference().Replace(text, match => this[match.Groups["name"].Value]);

    [GeneratedRegex(@"\$\((?<name>\w+)\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\$\(\[MSBuild\]::GetPathOfFileAbove\('?(?<name>[\w.]+)'?[^)]*\)+")]
    private static partial Regex AboveFunction();

    [GeneratedRegex("""^\s*['"]?(?<left>[^'"]*?)['"]?\s*(?<operator>==|!=)\s*['"]?(?<right>[^'"]*?)['"]?\s*$""")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"\s+or\s+", RegexOptions.IgnoreCase)]
    private static partial Regex OrOperator();

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AndOperator();
}
