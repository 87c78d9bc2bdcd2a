using System.Globalization;
using StateGuard.Precision.Timing;

namespace StateGuard.Precision.Reports;

/// <summary>What a compile costs and what analyzers add to it, as a table in Markdown: the costliest projects, and all together.</summary>
internal static class TimingTable
{
    private const int Shown = 10;

    public static void Write(string name, IReadOnlyList<GroupTiming> groups, TextWriter output)
    {
        GroupTiming total = GroupTiming.Sum("**" + name + "**", groups);
        output.WriteLine("| project | lines | compile | not referenced | not used | catalog on |" + string.Concat(total.Peers.Keys.Select(peer => " " + peer + " |")));
        output.WriteLine("|---|" + string.Concat(Enumerable.Repeat("---:|", 5 + total.Peers.Count)));
        foreach (GroupTiming group in groups.OrderByDescending(group => group.Catalog).Take(Shown))
        {
            output.WriteLine(Row(group));
        }

        output.WriteLine(Row(total));
    }

    public static string Row(GroupTiming group) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {group.Name} | {group.Lines:N0} | {group.Compile.TotalSeconds:F2} s | {Cell(group, group.Absent)} | {Cell(group, group.Unused)} | {Cell(group, group.Catalog)} |{string.Concat(group.Peers.Values.Select(peer => $" {Cell(group, peer)} |"))}");

    private static string Cell(GroupTiming group, TimeSpan part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.TotalMilliseconds:N0} ms, {part / group.Compile:P1}");
}
