using System.Globalization;
using System.Text;
using StateGuard.Analyzers.Tests.Randomized.Comparison;
using StateGuard.Analyzers.Tests.Randomized.Programs;
using Xunit;
using Xunit.Abstractions;

namespace StateGuard.Analyzers.Tests.Randomized;

/// <summary>
/// The rules against the executions of random methods: every leak, and every end of what is not open, that an execution
/// shows is reported, and nothing else is.
/// </summary>
/// <remarks>
/// <para>
/// The executions know nothing of graphs or of the engine: methods are trees, executed as trees, and printed. At each begin
/// and end what is said has to be what is so. The one thing that the rules may do in addition is what follows from
/// forgetting how locals belong together where the operation is in the same state (the merged reading of
/// <see cref="Execution.Execution"/>); the test holds how rare that is.
/// </para>
/// <para>
/// Left out of the methods, each because the contract leaves it open or because nothing could be seen: answers that nobody looks at
/// (a rule of its own), scopes disposed of twice by hand (an empty one may be), helpers that end and begin again, helpers
/// that leak on one of their own paths (told there, not at their callers), local functions in methods without an end of
/// their own (<see cref="LocalFunctions"/>), and locals that are assigned one object or another by chance. Exceptions that a helper
/// throws have no type for its callers, so such a call is taken to throw any.
/// </para>
/// <para>
/// More methods: <c>STATEGUARD_FUZZ=&lt;first seed&gt;:&lt;methods&gt; dotnet test --filter FullyQualifiedName~RandomMethodTests</c>. A
/// difference is shrunk before it is shown.
/// </para>
/// </remarks>
public sealed class RandomMethodTests(ITestOutputHelper output)
{
    private const int Methods = 1_500;
    private const int Batch = 500;

    /// <summary>Differences that are shrunk and shown; what comes after them is counted.</summary>
    private const int Shown = 6;

    [Fact]
    public async Task Rules_say_what_the_executions_show()
    {
        (int first, int count) = Range();
        int exact = 0;
        var reports = new List<string>();
        var failures = new Dictionary<string, List<int>>();
        for (int start = first; start < first + count; start += Batch)
        {
            int[] seeds = [.. Enumerable.Range(start, Math.Min(Batch, first + count - start))];
            RandomMethod[] methods = [.. seeds.Select(MethodGenerator.Create)];
            IReadOnlyList<IReadOnlyList<(int Site, string Id)>> said = await Reports.OfAsync(methods);
            for (int i = 0; i < seeds.Length; i++)
            {
                List<Difference> differences = Difference.Of(methods[i], said[i], out bool isExact);
                exact += isExact ? 1 : 0;
                reports.AddRange(said[i].Select(report => report.Id));
                foreach (string kind in differences.Select(difference => difference.Kind).Distinct())
                {
                    if (!failures.TryGetValue(kind, out List<int>? known))
                    {
                        failures.Add(kind, known = []);
                    }

                    known.Add(seeds[i]);
                }
            }
        }

        output.WriteLine($"{count} methods, {exact} of them with one reading, {reports.Count} reports: {string.Join(", ", reports.CountBy(id => id).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Value} {rule.Key}"))}");
        Assert.True(failures.Count == 0, await DescribeAsync(failures));
        Assert.True(exact > count * 95 / 100, $"Only {exact} of {count} methods have one reading.");
        Assert.All((string[])["SG1001", "SG1002", "SG1003", "SG1004", "SG1008"], id => Assert.True(reports.Count(id.Equals) > count / 50, $"{id} is hardly ever reported."));
    }

    private static (int First, int Count) Range()
    {
        if (Environment.GetEnvironmentVariable("STATEGUARD_FUZZ") is not { Length: > 0 } range)
        {
            return (1, Methods);
        }

        string[] parts = range.Split(':');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static async Task<string> DescribeAsync(Dictionary<string, List<int>> failures)
    {
        var text = new StringBuilder();
        foreach ((string kind, List<int> seeds) in failures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind}: {seeds.Count} methods, of seeds {string.Join(", ", seeds.Take(40))}");
            foreach (int seed in seeds.Take(Shown))
            {
                RandomMethod small = await Shrinker.ShrinkAsync(MethodGenerator.Create(seed), kind);
                IReadOnlyList<(int Site, string Id)> said = (await Reports.OfAsync([small]))[0];
                text.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}:").AppendLine(Annotated(small));
                foreach (Difference difference in Difference.Of(small, said, out _))
                {
                    text.AppendLine(difference.ToString());
                }
            }
        }

        return text.ToString();
    }

    // The source, with the number of each begin and end behind its line.
    private static string Annotated(RandomMethod method)
    {
        (string source, IReadOnlyList<(int Start, int End, int Site)> sites) = Printer.Print(method, "M");
        var text = new StringBuilder();
        int start = 0;
        foreach (string line in source.Split('\n'))
        {
            int end = start + line.Length;
            text.Append(line);
            foreach ((int Start, int End, int Site) site in sites.Where(site => site.Start >= start && site.End <= end))
            {
                text.Append(CultureInfo.InvariantCulture, $"  // {site.Site}");
            }

            text.Append('\n');
            start = end + 1;
        }

        return text.ToString();
    }
}
