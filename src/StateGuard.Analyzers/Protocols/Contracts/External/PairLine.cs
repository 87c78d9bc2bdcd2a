using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>A line of pairs: calls that begin an operation, calls that end it, and how.</summary>
/// <param name="Begins">What begins it.</param>
/// <param name="Ends">What ends it.</param>
/// <param name="Options">The options, each of them known and well formed.</param>
/// <param name="Span">The line, without comment and blanks.</param>
internal sealed record PairLine(IReadOnlyList<PairMember> Begins, IReadOnlyList<PairMember> Ends, IReadOnlyList<PairOption> Options, TextSpan Span)
{
    /// <summary>Name of the operation; if nothing else is said, the name of its begin.</summary>
    public string Operation => Option("operation")?.Value ?? Begins[0].Name;

    /// <summary>Whether begins are counted.</summary>
    public bool IsReentrant => Option("reentrant") is not null;

    /// <summary>Whether it must be ended on the thread that began it.</summary>
    public bool IsAffine => Option("affine") is not null;

    /// <summary>Whether it may be left open by an exception, since whoever sees that drops the object anyway.</summary>
    public bool IsExplicit => Option("explicit") is not null;

    /// <summary>Whether a begin that returns has begun, and its result always says so.</summary>
    public bool IsSure => Option("sure") is not null;

    /// <summary>The members that tell whether the operation is open.</summary>
    public IEnumerable<PairMember> Held => Options
        .Where(option => option.Name == "held")
        .Select(option => PairParser.Member(option.Value, option.ValueSpan));

    /// <summary>The ordinals of the parameters that tell operations of one object apart.</summary>
    public IEnumerable<PairOption> Keys => Options.Where(option => option.Name == "key");

    public PairOption? Option(string name) => Options.FirstOrDefault(option => option.Name == name);

    /// <summary>Everything that two lines must agree on to say the same.</summary>
    public string Meaning =>
        string.Join("|", Ends.Select(end => (end.IsAll ? "all " : "") + end.Id + end.IsEveryOverload).OrderBy(text => text, StringComparer.Ordinal))
        + ";" + string.Join(",", Options.Where(option => option.Name != "operation").Select(option => option.Name + "=" + option.Value).OrderBy(text => text, StringComparer.Ordinal));
}
