namespace StateGuard.Precision.Projects;

/// <summary>What matters of a project file to compile its sources.</summary>
/// <param name="Framework">The newest target framework.</param>
/// <param name="IsExecutable">Whether it makes a program.</param>
/// <param name="IsNullable">Whether nullable annotations are on.</param>
/// <param name="SilencedErrors">Ids that the project does not want to hear of.</param>
/// <param name="Symbols">Conditional compilation symbols, those of the framework included.</param>
/// <param name="Usings">Global usings, as the text after <c>global using</c>.</param>
/// <param name="ProjectReferences">Full paths of the projects it refers to directly.</param>
/// <param name="Friends">Names of the assemblies that may see its internals, as far as its project file says.</param>
internal sealed record ProjectSettings(
    string Framework,
    bool IsExecutable,
    bool IsNullable,
    IReadOnlyList<string> SilencedErrors,
    IReadOnlyList<string> Symbols,
    IReadOnlyList<string> Usings,
    IReadOnlyList<string> ProjectReferences,
    IReadOnlyList<string> Friends);
