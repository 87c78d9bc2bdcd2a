using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Switches;

/// <summary>SG2003: names the states that a <c>switch</c> misses, which go on to do what they have done so far.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddArmsCodeFixProvider))]
public sealed class AddArmsCodeFixProvider : ValidatedCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.MissingStates);

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.MissingStates, out string? missing) || missing is null)
        {
            yield break;
        }

        SyntaxNode? node = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?
            .FirstAncestorOrSelf<SyntaxNode>(candidate => candidate is SwitchStatementSyntax or SwitchExpressionSyntax);
        ExpressionSyntax? subject = node switch
        {
            SwitchStatementSyntax statement => statement.Expression,
            SwitchExpressionSyntax expression => expression.GoverningExpression,
            _ => null,
        };
        if (subject is null || StateType(model.GetTypeInfo(subject).Type) is not { } type)
        {
            yield break;
        }

        string name = type.ToMinimalDisplayString(model, subject.SpanStart);
        ExpressionSyntax[] states = missing.Split(',')
            .Select(state => SyntaxFactory.ParseExpression(name + "." + (SyntaxFacts.GetKeywordKind(state) == SyntaxKind.None ? state : "@" + state)))
            .ToArray();
        SyntaxTrivia lineEnding = LineEnding.Of(root.GetText());
        SyntaxNode changed = node is SwitchStatementSyntax switched
            ? MissingArms.Add(switched, states, lineEnding)
            : MissingArms.Add((SwitchExpressionSyntax)node!, states, NotImplemented(model, node!.SpanStart), lineEnding);
        yield return new Proposal("Add the missing states", nameof(AddArmsCodeFixProvider), root.ReplaceNode(node!, changed));
    }

    private static string NotImplemented(SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName("System.NotImplementedException")?.ToMinimalDisplayString(model, position) ?? "System.NotImplementedException";

    private static ITypeSymbol? StateType(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Enum } => type,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
        _ => null,
    };
}
