using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Validation;

/// <summary>What the compiler and the rules say of one document.</summary>
/// <param name="Errors">Errors of the compiler.</param>
/// <param name="Rules">Diagnostics of the rules that are not suppressed, in the order of the text.</param>
internal sealed record Findings(ImmutableArray<Diagnostic> Errors, ImmutableArray<Diagnostic> Rules)
{
    /// <summary>Whether the compiler or a rule finds something that it did not find <paramref name="before"/>.</summary>
    public bool AddTo(Findings before) => AddTo(before.Errors, Errors) || AddTo(before.Rules, Rules);

    /// <summary>Whether one of <paramref name="ids"/> is reported at <paramref name="span"/>.</summary>
    public bool Report(ISet<string> ids, TextSpan span) => Rules.Any(rule => ids.Contains(rule.Id) && rule.Location.SourceSpan == span);

    /// <summary>How often <paramref name="id"/> is reported.</summary>
    public int Count(string id) => Rules.Count(rule => rule.Id == id);

    /// <summary>What is found besides the rules of these ids.</summary>
    public Findings Without(IReadOnlyCollection<string> ids) => ids.Count == 0 ? this : this with { Rules = Rules.RemoveAll(rule => ids.Contains(rule.Id)) };

    private static bool AddTo(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        ILookup<string, Diagnostic> known = before.ToLookup(Key, StringComparer.Ordinal);
        return after.GroupBy(Key, StringComparer.Ordinal).Any(group => group.Count() > known[group.Key].Count());
    }

    // Which of the two is said of an open operation depends on what the other methods of its type do: an end that is
    // written into one of them is nothing new about the others.
    private static string Rule(Diagnostic diagnostic) => diagnostic.Id == RuleIds.EndedElsewhere ? RuleIds.NotEnded : diagnostic.Id;

    // Lines move and messages name them, so that a diagnostic is known by its id and the code it stands at.
    private static string Key(Diagnostic diagnostic)
    {
        string code = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? string.Empty;
        return Rule(diagnostic) + " " + string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
    }
}
