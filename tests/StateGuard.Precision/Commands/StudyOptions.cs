namespace StateGuard.Precision.Commands;

/// <summary>What the user asked for.</summary>
/// <param name="Folder">The folder of sources.</param>
/// <param name="Catalog">Groups of the built-in catalog to switch on.</param>
/// <param name="Exceptions">Which exceptions count.</param>
/// <param name="Project">Only projects whose name contains this are analysed; the others are compiled as references.</param>
/// <param name="Properties">Properties of all projects, for want of a file that sets them.</param>
/// <param name="Context">Lines shown before and after a place.</param>
/// <param name="Mutates">Whether to break silent methods and count what is noticed, rather than to show what the rules say.</param>
/// <param name="Times">Whether to measure what compiling and analysing cost, rather than to show what the rules say.</param>
/// <param name="Repeat">How often each project is measured.</param>
/// <param name="Peers">Other analyzers to measure beside.</param>
/// <param name="Sarif">Where to write a SARIF log.</param>
/// <param name="Report">Where to write a report with excerpts.</param>
internal sealed record StudyOptions(
    DirectoryInfo Folder, string Catalog, string Exceptions, string? Project, IReadOnlyDictionary<string, string> Properties, int Context, bool Mutates, bool Times, int Repeat, IReadOnlyList<string> Peers, FileInfo? Sarif, FileInfo? Report);
