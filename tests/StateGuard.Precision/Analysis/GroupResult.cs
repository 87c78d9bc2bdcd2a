namespace StateGuard.Precision.Analysis;

/// <summary>What was found in one project.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Files">How many sources it has.</param>
/// <param name="Lines">How many lines they have.</param>
/// <param name="Errors">How many errors the compiler found; missing packages and generated code make most of them.</param>
/// <param name="CommonErrors">The most frequent of them.</param>
/// <param name="Elapsed">How long analysing took, binding included.</param>
/// <param name="RuleTime">How long the rules themselves took.</param>
/// <param name="Findings">The diagnostics.</param>
internal sealed record GroupResult(
    string Name, int Files, int Lines, int Errors, string CommonErrors, TimeSpan Elapsed, TimeSpan RuleTime, IReadOnlyList<Finding> Findings);
