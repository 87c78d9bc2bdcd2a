using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Ends;

/// <summary>SG1003: lets the end be reached only where the begin has succeeded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnbegunEndCodeFixProvider))]
public sealed class UnbegunEndCodeFixProvider : ValidatedCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.EndedWithoutBegin);

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || StatementOf(call) is not { } statement)
        {
            yield break;
        }

        var end = new UnbegunEnd(model, root, statement, call, method, LineEnding.Of(root.GetText()));
        foreach ((string title, SyntaxNode? changed) in FailedBegin.Find(model, root, diagnostic, method) is { } begin ? AfterFailure(end, begin) : AfterEnd(end, diagnostic))
        {
            if (changed is not null)
            {
                yield return new Proposal(title, nameof(UnbegunEndCodeFixProvider), changed);
            }
        }
    }

    private static IEnumerable<(string Title, SyntaxNode? Changed)> AfterFailure(UnbegunEnd end, FailedBegin begin)
    {
        yield return ($"Drop '{end.Method.Name}' where '{begin.Method.Name}' has failed", DropOnFailure.Apply(end, begin));
        yield return ($"Return where '{begin.Method.Name}' has failed", LeaveOnFailure.Apply(end, begin));
        yield return ($"Move '{begin.Method.Name}' in front of the 'try'", BeginBeforeTry.Apply(end, begin));
        yield return ($"Move '{end.Method.Name}' to where '{begin.Method.Name}' has succeeded", EndOnSuccess.MovedIn(end, begin));
        yield return ($"Call '{end.Method.Name}' only if '{begin.Method.Name}' has succeeded", EndOnSuccess.Guarded(end, begin));
    }

    private static IEnumerable<(string Title, SyntaxNode? Changed)> AfterEnd(UnbegunEnd end, Diagnostic diagnostic)
    {
        yield return ($"Drop the second '{end.Method.Name}'", SecondEnd.Apply(end, diagnostic));
    }

    private static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call)
    {
        SyntaxNode? whole = call.Parent;
        while (whole is ConditionalAccessExpressionSyntax or AwaitExpressionSyntax)
        {
            whole = whole.Parent;
        }

        return whole as ExpressionStatementSyntax;
    }
}
