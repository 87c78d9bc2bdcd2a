namespace StateGuard.Precision.Analysis;

/// <summary>What was found in a folder.</summary>
/// <param name="Root">The folder.</param>
/// <param name="Groups">Its projects.</param>
internal sealed record StudyResult(string Root, IReadOnlyList<GroupResult> Groups)
{
    /// <summary>The diagnostics of all projects; a source that several of them compile is counted once.</summary>
    public IReadOnlyList<Finding> Findings { get; } =
        [.. Groups.SelectMany(group => group.Findings).DistinctBy(found => (found.Id, found.Places[0])).OrderBy(found => found.Id, StringComparer.Ordinal).ThenBy(found => found.Places[0].Path, StringComparer.Ordinal).ThenBy(found => found.Places[0].Line)];
}
