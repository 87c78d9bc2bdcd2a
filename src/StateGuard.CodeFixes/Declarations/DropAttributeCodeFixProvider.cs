using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Declarations;

/// <summary>
/// SG0003: drops a transition that can never be taken, since another one always is before it. SG0001: drops a second
/// <c>[Initial]</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropAttributeCodeFixProvider))]
public sealed class DropAttributeCodeFixProvider : ValidatedCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.AmbiguousTransition, RuleIds.NotExactlyOneInitialState);

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // That there is no initial state at all is said at the enum's attribute, which stays.
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: EnumMemberDeclarationSyntax } attribute)
        {
            yield return new Proposal($"Drop '{attribute}'", nameof(DropAttributeCodeFixProvider), AttributeLists.Remove(root, attribute));
        }
    }
}
