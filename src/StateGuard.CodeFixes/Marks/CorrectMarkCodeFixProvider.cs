using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;
using StateGuard.Text;

namespace StateGuard.CodeFixes.Marks;

/// <summary>SG1009: adds the mark that an override has dropped, or drops the one that a method does not keep.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectMarkCodeFixProvider))]
public sealed class CorrectMarkCodeFixProvider : ValidatedCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.PromiseNotKept);

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? method = root.FindNode(diagnostic.Location.SourceSpan)
            .FirstAncestorOrSelf<SyntaxNode>(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax);
        if (method is null
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Mark, out string? mark) || mark is null
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Operation, out string? operation) || operation is null)
        {
            yield break;
        }

        string text = $"[{mark}({CSharpText.Literal(operation)})]";
        if (!diagnostic.Properties.ContainsKey(DiagnosticProperties.IsMissing))
        {
            if (MarkSyntax.Find(method, mark, operation, model) is { } attribute)
            {
                yield return new Proposal($"Drop {text}", nameof(CorrectMarkCodeFixProvider) + "Drop", AttributeLists.Remove(root, attribute));
            }
        }
        else if (method is BaseMethodDeclarationSyntax declared && AttributeLists.NameOf(mark, model, method.SpanStart) is { } name)
        {
            MemberDeclarationSyntax marked = AttributeLists.Add(declared, MarkSyntax.Create(name, operation), LineEnding.Of(root.GetText()));
            yield return new Proposal($"Add {text}", nameof(CorrectMarkCodeFixProvider) + "Add", root.ReplaceNode(declared, marked));
        }
    }
}
