using StateGuard.Soak.Calls;
using StateGuard.Soak.Invariants;

namespace StateGuard.Soak;

/// <summary>What a run did, as text.</summary>
internal static class Summary
{
    public static void Write(TextWriter output, Tally tally, Findings findings)
    {
        Answer[] answers = [.. Enum.GetValues<Answer>().Where(answer => tally[answer] > 0)];
        output.WriteLine($"{tally.Calls:N0} calls");
        output.WriteLine(Row("", answers.Select(answer => answer.ToString())));
        foreach (CallKind kind in Enum.GetValues<CallKind>())
        {
            output.WriteLine(Row(kind.ToString(), answers.Select(answer => $"{tally[kind, answer]:N0}")));
        }

        output.WriteLine(Row("all", answers.Select(answer => $"{tally[answer]:N0}")));
        foreach (Event kind in Enum.GetValues<Event>())
        {
            output.WriteLine($"{kind,-18}{tally[kind],14:N0}");
        }

        output.WriteLine($"{findings.Broken.Count} broken invariants");
        foreach ((Invariant invariant, string description) in findings.Broken)
        {
            output.WriteLine($"BROKEN {invariant}: {description}");
        }
    }

    private static string Row(string head, IEnumerable<string> cells) => $"{head,-12}" + string.Concat(cells.Select(cell => $"{cell,18}"));
}
