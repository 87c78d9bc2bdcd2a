using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Rewriting;

/// <summary>Writes attributes at declarations, and takes them away, as one would by hand.</summary>
internal static class AttributeLists
{
    private static readonly SymbolDisplayFormat WithoutSuffix = SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.RemoveAttributeSuffix);

    /// <summary>
    /// The name by which the attribute of the runtime is known at <paramref name="position"/>; <see langword="null"/>
    /// where the runtime is not referenced.
    /// </summary>
    public static string? NameOf(string attribute, SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName("StateGuard." + attribute + "Attribute")?.ToMinimalDisplayString(model, position, WithoutSuffix);

    /// <summary>The member with an attribute in front of those that it has: on a line of its own, if the member has one.</summary>
    public static MemberDeclarationSyntax Add(MemberDeclarationSyntax member, AttributeSyntax added, SyntaxTrivia lineEnding) =>
        Add(member, new[] { added }, lineEnding);

    /// <summary>The member with attributes in front of those that it has: each on a line of its own, if the member has one.</summary>
    public static MemberDeclarationSyntax Add(MemberDeclarationSyntax member, IReadOnlyList<AttributeSyntax> added, SyntaxTrivia lineEnding)
    {
        SyntaxTriviaList leading = member.GetLeadingTrivia();
        SyntaxToken previous = member.GetFirstToken().GetPreviousToken();
        bool isOnLineOfItsOwn = leading.Any(SyntaxKind.EndOfLineTrivia) || previous.IsKind(SyntaxKind.None) || previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        if (!isOnLineOfItsOwn && member.AttributeLists.FirstOrDefault() is { Target: null } first)
        {
            return member.WithAttributeLists(member.AttributeLists.Replace(first, first.WithAttributes(first.Attributes.InsertRange(0, added))));
        }

        SyntaxTriviaList indentation = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(leading.Last())
            : SyntaxFactory.TriviaList();
        IEnumerable<AttributeListSyntax> lists = isOnLineOfItsOwn
            ? added.Select((attribute, i) => SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
                .WithLeadingTrivia(i == 0 ? leading : indentation)
                .WithTrailingTrivia(lineEnding))
            : new[] { Together(added).WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.Space) };
        MemberDeclarationSyntax rest = member.WithLeadingTrivia(isOnLineOfItsOwn ? indentation : default);
        return rest.WithAttributeLists(rest.AttributeLists.InsertRange(0, lists));
    }

    /// <summary>The root without the attribute, and without its list where that was all there was in it. Comments stay.</summary>
    public static SyntaxNode Remove(SyntaxNode root, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            return root.RemoveNode(attribute, SyntaxRemoveOptions.KeepUnbalancedDirectives | SyntaxRemoveOptions.KeepDirectives)!;
        }

        SyntaxToken next = list.GetLastToken().GetNextToken();
        SyntaxTriviaList kept = list.GetTrailingTrivia().Any(Comments.IsComment)
            ? list.GetLeadingTrivia().AddRange(list.GetTrailingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))).AddRange(next.LeadingTrivia)
            : WithoutLast(list.GetLeadingTrivia(), next.LeadingTrivia);
        var annotation = new SyntaxAnnotation();
        root = root.ReplaceToken(next, next.WithAdditionalAnnotations(annotation));
        AttributeListSyntax marked = root.DescendantNodes().OfType<AttributeListSyntax>().First(other => other.Span == list.Span);
        root = root.RemoveNode(marked, SyntaxRemoveOptions.KeepNoTrivia)!;
        SyntaxToken follower = root.GetAnnotatedTokens(annotation).Single();
        return root.ReplaceToken(follower, follower.WithLeadingTrivia(kept));
    }

    private static AttributeListSyntax Together(IEnumerable<AttributeSyntax> attributes) => SyntaxFactory.ParseCompilationUnit("[" + string.Join(", ", attributes) + "] class C;")
        .DescendantNodes()
        .OfType<AttributeListSyntax>()
        .First();

    // What stands in front of the list goes on to what follows it, which keeps its own indentation.
    private static SyntaxTriviaList WithoutLast(SyntaxTriviaList leading, SyntaxTriviaList following)
    {
        if (leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) && following.Count > 0 && following[0].IsKind(SyntaxKind.WhitespaceTrivia))
        {
            leading = leading.RemoveAt(leading.Count - 1);
        }

        return leading.AddRange(following);
    }
}
