using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Diagnostics;
using StateGuard.Protocols.Reporting;

namespace StateGuard.Protocols.States;

/// <summary>Words what a <c>switch</c> misses.</summary>
internal static class MissingStatesReport
{
    public static Diagnostic Of(IOperation operation, SwitchCoverage coverage) => Diagnosis.Create(
        StateUseRules.MissingStates,
        KeywordOf(operation.Syntax).GetLocation(),
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.MissingStates, string.Join(",", coverage.Missing)),
        NameList.Of(coverage.Missing, "and"),
        coverage.Enum.Name,
        coverage.Missing.Count == 1 ? "it" : "them",
        coverage.HasThrowingDefault ? ", since its default only throws" : ", or a default");

    private static SyntaxToken KeywordOf(SyntaxNode syntax) => syntax switch
    {
        SwitchStatementSyntax statement => statement.SwitchKeyword,
        SwitchExpressionSyntax expression => expression.SwitchKeyword,
        _ => syntax.GetFirstToken(),
    };
}
