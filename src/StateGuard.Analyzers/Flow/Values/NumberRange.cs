namespace StateGuard.Flow.Values;

/// <summary>The numbers from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
internal readonly record struct NumberRange(long Low, long High)
{
    public bool Overlaps(NumberRange other) => Low <= other.High && other.Low <= High;

    /// <summary>The same numbers as ranges in order, no two of which overlap or touch.</summary>
    public static NumberRange[] Normalize(List<NumberRange> ranges)
    {
        ranges.Sort((a, b) => a.Low.CompareTo(b.Low));
        var result = new List<NumberRange>(ranges.Count);
        foreach (NumberRange range in ranges)
        {
            if (result.Count > 0 && (result[result.Count - 1].High == long.MaxValue || range.Low <= result[result.Count - 1].High + 1))
            {
                NumberRange last = result[result.Count - 1];
                result[result.Count - 1] = new NumberRange(last.Low, Math.Max(last.High, range.High));
            }
            else
            {
                result.Add(range);
            }
        }

        return [.. result];
    }

    public override string ToString() => Low == High
        ? $"{Low}"
        : (Low == long.MinValue ? "" : $"{Low}") + ".." + (High == long.MaxValue ? "" : $"{High}");
}
