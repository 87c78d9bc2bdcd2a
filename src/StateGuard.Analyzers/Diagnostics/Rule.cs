using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>Makes the descriptors of all rules alike: each is enabled, and its help link is its page.</summary>
internal static class Rule
{
    private const string Pages = "https://github.com/stateguard/stateguard/blob/main/docs/rules/";

    /// <summary>Describes a rule.</summary>
    /// <param name="id">One of <see cref="RuleIds"/>.</param>
    /// <param name="title">What the rule says, in general.</param>
    /// <param name="message">What it says of one place; a format string.</param>
    /// <param name="category">One of <see cref="RuleCategories"/>.</param>
    /// <param name="severity">The default severity.</param>
    /// <param name="description">Why it matters.</param>
    /// <param name="customTags">See <see cref="WellKnownDiagnosticTags"/>.</param>
    public static DiagnosticDescriptor Create(
        string id,
        string title,
        string message,
        string category,
        DiagnosticSeverity severity,
        string description,
        params string[] customTags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, Pages + id + ".md", customTags);
}
