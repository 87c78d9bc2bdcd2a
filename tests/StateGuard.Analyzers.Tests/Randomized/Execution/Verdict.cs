namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <summary>What is wrong with a method.</summary>
internal sealed class Verdict
{
    /// <summary>Begins that are left open.</summary>
    public Dictionary<int, Severity> Leaks { get; } = [];

    /// <summary>Ends of what is not open, on a written path.</summary>
    public HashSet<int> EndsNotOpen { get; } = [];

    /// <summary>Begins of what another call has opened, on a written path.</summary>
    public HashSet<int> BegunTwice { get; } = [];

    public Severity LeakOf(int site) => Leaks.GetValueOrDefault(site);

    public void Leak(int site, bool isImplicit)
    {
        Severity severity = isImplicit ? Severity.Implicit : Severity.Explicit;
        if (severity > LeakOf(site))
        {
            Leaks[site] = severity;
        }
    }
}
