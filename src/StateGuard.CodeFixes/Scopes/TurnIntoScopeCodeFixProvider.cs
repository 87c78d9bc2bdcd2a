using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>SG1001 and SG1002: begins by the twin that gives a scope, and puts what follows into a <c>using</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TurnIntoScopeCodeFixProvider))]
public sealed class TurnIntoScopeCodeFixProvider : ValidatedCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.NotEnded, RuleIds.NotEndedOnException);

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.EndCall, out string? end)
        && end is not null
        && BeginSite.Find(model, diagnostic.Location.SourceSpan, end) is { } site
            ? ScopeProposals.Of(site, RegionPlanner.Plans(site, isEndForgotten: diagnostic.Id != RuleIds.NotEndedOnException))
                .Select(changed => new Proposal(ScopeProposals.Title, nameof(TurnIntoScopeCodeFixProvider), changed))
            : Enumerable.Empty<Proposal>();
}
