namespace StateGuard.Package.Tests.Consumers;

/// <summary>A diagnostic of StateGuard, by its place.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">The line, from one.</param>
/// <param name="Id">Id of the rule.</param>
internal sealed record Report(string File, int Line, string Id);
