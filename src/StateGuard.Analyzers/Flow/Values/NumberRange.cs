namespace StateGuard.Flow.Values;

/// <summary>The numbers from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
internal readonly record struct NumberRange(long Low, long High)
{
    public bool Overlaps(NumberRange other) => Low <= other.High && other.Low <= High;

    public override string ToString() => Low == High
        ? $"{Low}"
        : (Low == long.MinValue ? "" : $"{Low}") + ".." + (High == long.MaxValue ? "" : $"{High}");
}
