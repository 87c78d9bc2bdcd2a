using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGuard.CodeFixes.Validation;

namespace StateGuard.CodeFixes;

/// <summary>SG1001 and SG1002: guards what follows the begin by a <c>finally</c> that ends the operation.</summary>
/// <remarks>The change is computed and checked before it is offered.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrapInTryFinallyCodeFixProvider))]
public sealed class WrapInTryFinallyCodeFixProvider : CodeFixProvider
{
    private const string Title = "Wrap in try/finally";

    private readonly TryFinallyFix _fix = new(ReportingRules.Obligations);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => TryFinallyFix.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new TryFinallyFixAllProvider(_fix);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await _fix.InspectAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } before)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await _fix.TryApplyAsync(context.Document, before, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } result)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(result.Document), equivalenceKey: nameof(WrapInTryFinallyCodeFixProvider)),
                    diagnostic);
            }
        }
    }
}
