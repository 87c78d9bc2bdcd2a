using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Declarations;

/// <summary>SG0001: marks the first state <c>[Initial]</c>. SG0005: marks a state without a way out <c>[Final]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkStateCodeFixProvider))]
public sealed class MarkStateCodeFixProvider : ValidatedCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.NotExactlyOneInitialState, RuleIds.NoWayOut);

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan);
        bool isInitial = diagnostic.Id == RuleIds.NotExactlyOneInitialState;
        string attribute = isInitial ? "Initial" : "Final";
        if (AttributeLists.NameOf(attribute, model, node.SpanStart) is not { } name)
        {
            yield break;
        }

        // What is no fit initial state, an exclusive one, say, is reported again, and passed over.
        IEnumerable<EnumMemberDeclarationSyntax> members = isInitial
            ? node.FirstAncestorOrSelf<EnumDeclarationSyntax>() is { } declaration && !IsMarked(declaration, model) ? declaration.Members : Enumerable.Empty<EnumMemberDeclarationSyntax>()
            : new[] { node.FirstAncestorOrSelf<EnumMemberDeclarationSyntax>() }.OfType<EnumMemberDeclarationSyntax>();
        foreach (EnumMemberDeclarationSyntax member in members)
        {
            MemberDeclarationSyntax marked = AttributeLists.Add(member, SyntaxFactory.Attribute(SyntaxFactory.ParseName(name)), LineEnding.Of(root.GetText()));
            yield return new Proposal(
                $"Mark '{member.Identifier.ValueText}' [{attribute}]",
                nameof(MarkStateCodeFixProvider) + attribute,
                root.ReplaceNode(member, marked));
        }
    }

    private static bool IsMarked(EnumDeclarationSyntax declaration, SemanticModel model) =>
        declaration.Members
            .SelectMany(member => member.AttributeLists)
            .SelectMany(list => list.Attributes)
            .Any(attribute => model.GetTypeInfo(attribute).Type is { Name: "InitialAttribute", ContainingNamespace.Name: "StateGuard" });
}
