using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Diagnostics;

namespace StateGuard.Protocols.States;

/// <summary>Words what a <c>switch</c> misses.</summary>
internal static class MissingStatesReport
{
    /// <summary>More names than these are counted, not listed.</summary>
    private const int MaxListed = 5;

    public static Diagnostic Of(IOperation operation, SwitchCoverage coverage) => Diagnostic.Create(
        StateUseRules.MissingStates,
        KeywordOf(operation.Syntax).GetLocation(),
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.MissingStates, string.Join(",", coverage.Missing)),
        List(coverage.Missing),
        coverage.Enum.Name,
        coverage.HasThrowingDefault ? "; its default only throws" : "");

    private static SyntaxToken KeywordOf(SyntaxNode syntax) => syntax switch
    {
        SwitchStatementSyntax statement => statement.SwitchKeyword,
        SwitchExpressionSyntax expression => expression.SwitchKeyword,
        _ => syntax.GetFirstToken(),
    };

    private static string List(IReadOnlyList<string> names)
    {
        List<string> listed = names.Take(names.Count > MaxListed ? MaxListed - 1 : MaxListed).Select(name => "'" + name + "'").ToList();
        if (listed.Count < names.Count)
        {
            listed.Add($"{names.Count - listed.Count} more");
        }

        string last = listed[listed.Count - 1];
        return listed.Count == 1 ? last : string.Join(", ", listed.Take(listed.Count - 1)) + " and " + last;
    }
}
