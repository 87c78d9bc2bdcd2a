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
        var result = new NumberRange[ranges.Count];
        int count = 0;
        foreach (NumberRange range in ranges)
        {
            Append(range, result, ref count);
        }

        Array.Resize(ref result, count);
        return result;
    }

    /// <summary>The numbers of both, each in order already.</summary>
    public static NumberRange[] Union(NumberRange[] left, NumberRange[] right)
    {
        var result = new NumberRange[left.Length + right.Length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < left.Length || j < right.Length)
        {
            bool isLeft = j == right.Length || (i < left.Length && left[i].Low <= right[j].Low);
            Append(isLeft ? left[i++] : right[j++], result, ref count);
        }

        Array.Resize(ref result, count);
        return result;
    }

    // What touches the last range becomes a part of it.
    private static void Append(NumberRange range, NumberRange[] result, ref int count)
    {
        if (count > 0 && (result[count - 1].High == long.MaxValue || range.Low <= result[count - 1].High + 1))
        {
            result[count - 1] = new NumberRange(result[count - 1].Low, Math.Max(result[count - 1].High, range.High));
        }
        else
        {
            result[count++] = range;
        }
    }

    public override string ToString() => Low == High
        ? $"{Low}"
        : (Low == long.MinValue ? "" : $"{Low}") + ".." + (High == long.MaxValue ? "" : $"{High}");
}
