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
/// More of them: <c>STATEGUARD_FUZZ=&lt;first seed&gt;:&lt;methods&gt; dotnet test --filter FullyQualifiedName~RandomMethodTests</c>.
/// </remarks>
public sealed class RandomMethodTests(ITestOutputHelper output)
{
    private const int Methods = 2_000;
    private const int Batch = 500;

    /// <summary>Differences that are shrunk and shown; what comes after them is counted.</summary>
    private const int Shown = 6;

    [Fact]
    public async Task Rules_say_what_the_executions_show()
    {
        (int first, int count) = Range();
        int exact = 0;
        int reports = 0;
        var failures = new Dictionary<string, List<int>>();
        for (int start = first; start < first + count; start += Batch)
        {
            int[] seeds = [.. Enumerable.Range(start, Math.Min(Batch, first + count - start))];
            RandomMethod[] methods = [.. seeds.Select(MethodGenerator.Create)];
            IReadOnlyList<IReadOnlySet<(int Site, string Id)>> said = await Reports.OfAsync(methods);
            for (int i = 0; i < seeds.Length; i++)
            {
                List<Difference> differences = Difference.Of(methods[i], said[i], out bool isExact);
                exact += isExact ? 1 : 0;
                reports += said[i].Count;
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

        output.WriteLine($"{count} methods, {exact} of them with one reading, {reports} reports");
        Assert.True(failures.Count == 0, await DescribeAsync(failures));
        Assert.True(exact > count * 95 / 100, $"Only {exact} of {count} methods have one reading.");
        Assert.True(reports > count, $"Only {reports} reports on {count} methods.");
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
                IReadOnlySet<(int Site, string Id)> said = (await Reports.OfAsync([small]))[0];
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
