using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Contracts;

/// <summary>What one file marks.</summary>
/// <param name="Marked">Names of the members that carry a mark, and of a generated machine's members that answer.</param>
/// <param name="MentionsMarks">Whether it may mark anything at all, a member that has no name of its own included.</param>
/// <param name="MentionsMachines">Whether it may declare a machine.</param>
/// <param name="GlobalAliases">Other names for marks, and for what a machine answers, that it gives to all files.</param>
internal sealed record TreeMarks(
    IReadOnlyCollection<string> Marked, bool MentionsMarks, bool MentionsMachines, IReadOnlyCollection<string> GlobalAliases)
{
    private static readonly string[] Words = ["Begins", "BeginsAttribute", "Ends", "EndsAttribute", "Requires", "RequiresAttribute", "TransitionResult"];
    private static readonly string[] MachineWords = ["StateMachine", "StateMachineAttribute"];

    /// <summary>Most files have no word of it, and their syntax need not be looked at.</summary>
    public static TreeMarks Of(SyntaxTree tree, CancellationToken cancellation)
    {
        MarkWords words = MarkWords.In(tree.GetText(cancellation));
        bool machines = words.MentionsMachines && DeclaresMachine(tree.GetRoot(cancellation));
        if (!words.MentionsMarks)
        {
            return new TreeMarks([], false, machines, []);
        }

        SyntaxNode root = tree.GetRoot(cancellation);
        HashSet<string> marks = [.. Words, .. Aliases(root, Words).Select(directive => NameOf(directive.Alias!))];
        return new TreeMarks(
            MarkedBy(marks, root),
            Marks(marks, root).Any() || Aliases(root, Words).Any(),
            machines,
            [.. Aliases(root, Words).Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(directive => NameOf(directive.Alias!))]);
    }

    /// <summary>Names of the members that carry one of the attributes, or answer by one of the types, of these names.</summary>
    public static HashSet<string> MarkedBy(HashSet<string> marks, SyntaxNode root)
    {
        var marked = new HashSet<string>();
        foreach (SyntaxNode node in Marks(marks, root))
        {
            if ((node is MethodDeclarationSyntax method ? method.Identifier.ValueText : NameOfMarked((AttributeSyntax)node)) is { } name)
            {
                marked.Add(name);
            }
        }

        return marked;
    }

    // The attributes of these names, and the methods that answer by one of these types.
    private static IEnumerable<SyntaxNode> Marks(HashSet<string> marks, SyntaxNode root) => root
        .DescendantNodes(static node => node is not ExpressionSyntax || node is AnonymousFunctionExpressionSyntax)
        .Where(node => node is AttributeSyntax attribute ? marks.Contains(LastName(attribute.Name))
            : node is MethodDeclarationSyntax { ReturnType: NameSyntax answer } && marks.Contains(LastName(answer)));

    // A comment has the word as well, and much hangs on it.
    private static bool DeclaresMachine(SyntaxNode root)
    {
        HashSet<string> words = [.. MachineWords, .. Aliases(root, MachineWords).Select(directive => NameOf(directive.Alias!))];
        return words.Count > MachineWords.Length || root
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<EnumDeclarationSyntax>()
            .Any(declaration => declaration.AttributeLists.Any(list => list.Attributes.Any(attribute => words.Contains(LastName(attribute.Name)))));
    }

    private static IEnumerable<UsingDirectiveSyntax> Aliases(SyntaxNode root, string[] words) => root
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>()
        .Where(directive => directive is { Alias: not null, Name: { } target } && words.Contains(LastName(target)));

    private static string NameOf(NameEqualsSyntax alias) => alias.Name.Identifier.ValueText;

    private static string? NameOfMarked(AttributeSyntax attribute)
    {
        foreach (SyntaxNode ancestor in attribute.Ancestors())
        {
            switch (ancestor)
            {
                case MethodDeclarationSyntax method:
                    // "Dispose" says nothing by itself: there is one in every file, and nothing to end without a begin.
                    string name = method.Identifier.ValueText;
                    return name is "Dispose" or "DisposeAsync" ? null : name;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case ConstructorDeclarationSyntax constructor:
                    return constructor.Identifier.ValueText;
                case TypeDeclarationSyntax type when attribute.Parent?.Parent is TypeDeclarationSyntax or ParameterSyntax:
                    return type.Identifier.ValueText;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
