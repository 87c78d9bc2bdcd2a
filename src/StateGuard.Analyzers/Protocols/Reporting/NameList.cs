namespace StateGuard.Protocols.Reporting;

/// <summary>Names in a sentence: <c>'A', 'B' and 'C'</c>.</summary>
internal static class NameList
{
    /// <summary>More names than these are counted, not listed.</summary>
    private const int MaxListed = 5;

    /// <param name="names">The names, at least one.</param>
    /// <param name="conjunction">What stands before the last of them.</param>
    public static string Of(IReadOnlyCollection<string> names, string conjunction)
    {
        List<string> listed = names.Take(names.Count > MaxListed ? MaxListed - 1 : MaxListed).Select(name => "'" + name + "'").ToList();
        if (listed.Count < names.Count)
        {
            listed.Add($"{names.Count - listed.Count} more");
        }

        string last = listed[listed.Count - 1];
        return listed.Count == 1 ? last : string.Join(", ", listed.Take(listed.Count - 1)) + " " + conjunction + " " + last;
    }
}
