using StateGuard.Flow.Simulation;
using StateGuard.Protocols.Bodies;

namespace StateGuard.Protocols.Summaries;

/// <summary>What a caller needs to know of a helper, as if its code stood at the call.</summary>
/// <param name="Ways">The ways in which it can end, whatever operation is in question.</param>
/// <param name="Operations">What it does to operations, where it touches any.</param>
internal sealed record MethodSummary(IReadOnlyList<SummaryOutcome> Ways, IReadOnlyList<OperationSummary> Operations)
{
    /// <summary>A helper of which nothing is known.</summary>
    public static readonly MethodSummary Unknown = new(
        [SummaryOutcome.Untouched(FlowExit.Normal), SummaryOutcome.Untouched(FlowExit.Exceptional)], []);

    /// <summary>
    /// The least there is: no way to end. Where helpers call each other the search for their summaries starts here.
    /// </summary>
    public static readonly MethodSummary Bottom = new([], []);

    /// <summary>Ordinals of the parameters whose arguments it stores, passes on to somebody unknown, or returns.</summary>
    public IReadOnlyList<int> Keeps { get; init; } = [];

    /// <summary>The same of arguments that are only lent to calls.</summary>
    public IReadOnlyList<int> KeepsLoans { get; init; } = [];

    /// <summary>Which of the objects that its caller knows it returns, whenever it does; null where that is none.</summary>
    public AccessPath? Returns { get; init; }

    /// <summary>Whether it leans on nothing that may still change.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether it ever returns.</summary>
    public bool CanReturn => Ways.Any(way => way.Exit == FlowExit.Normal);

    /// <summary>Whether it may throw.</summary>
    public bool CanThrow => Ways.Any(way => way.Exit != FlowExit.Normal);

    /// <summary>The summary as text, which says all of it: two summaries with one text are the same.</summary>
    public override string ToString() =>
        string.Join(" | ", Ways) + "\nkeeps " + string.Join(", ", Keeps) + " of " + string.Join(", ", KeepsLoans) + "\nreturns " + Returns + "\n" + string.Join("\n", Operations.Select(o => o.ToString()).OrderBy(t => t, StringComparer.Ordinal));
}
