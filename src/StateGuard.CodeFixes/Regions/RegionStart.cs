namespace StateGuard.CodeFixes.Regions;

/// <summary>A place where the operation has been begun: before the statement at <paramref name="Index"/>.</summary>
/// <param name="List">The list of statements.</param>
/// <param name="Index">Index of the first statement that runs while the operation is open.</param>
internal sealed record RegionStart(StatementList List, int Index);
