using System.Xml.Linq;

namespace StateGuard.Precision.Projects;

/// <summary>An item of a project file whose conditions hold, with its properties expanded.</summary>
/// <param name="Kind">Name of the element.</param>
/// <param name="Include">What it adds; empty where nothing.</param>
/// <param name="Remove">What it takes away; empty where nothing.</param>
/// <param name="Element">The element, for its metadata.</param>
internal sealed record ProjectItem(string Kind, string Include, string Remove, XElement Element)
{
    /// <summary>A metadatum, whether it is written as an attribute or as an element.</summary>
    public string? Metadata(string name) =>
        Element.Attribute(name)?.Value ?? Element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;
}
