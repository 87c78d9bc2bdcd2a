namespace StateGuard.Package.Tests.Consumers;

/// <summary>One result of a SARIF log.</summary>
/// <param name="Place">Rule and location.</param>
/// <param name="Level"><c>note</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Message">The message.</param>
/// <param name="Related">The places along the path.</param>
/// <param name="HelpLink">The page of the rule.</param>
internal sealed record SarifResult(Report Place, string Level, string Message, IReadOnlyList<Report> Related, string? HelpLink);
