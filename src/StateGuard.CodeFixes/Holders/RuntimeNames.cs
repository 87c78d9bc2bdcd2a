using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Holders;

/// <summary>How the types of the runtime are written in a file: by their names alone, with a <c>using</c> where that is missing.</summary>
internal sealed class RuntimeNames
{
    private const string Namespace = "StateGuard";

    private static readonly string[] Used = { "StateMachine", "Initial", "Final", "Transition", "Exclusive", "Begins", "Ends", "TransitionResult", "OnViolation" };

    private readonly bool _isQualified;
    private readonly bool _isImportMissing;

    private RuntimeNames(bool isQualified, bool isImportMissing)
    {
        _isQualified = isQualified;
        _isImportMissing = isImportMissing;
    }

    /// <returns><see langword="null"/> where the runtime is not referenced.</returns>
    public static RuntimeNames? At(SyntaxNode node, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName("StateGuard.StateMachineAttribute") is null)
        {
            return null;
        }

        ISymbol[] found = Used.SelectMany(name => new[] { name, name + "Attribute" })
            .SelectMany(name => model.LookupNamespacesAndTypes(node.SpanStart, name: name))
            .ToArray();
        bool isAmbiguous = found.Any(symbol => symbol.ContainingNamespace is not { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true });
        return new RuntimeNames(isAmbiguous, !isAmbiguous && found.Length == 0);
    }

    /// <summary>The name of a type, or of an attribute without its suffix.</summary>
    public string Of(string name) => _isQualified ? "global::" + Namespace + "." + name : name;

    /// <summary>The root with the <c>using</c> that the names need.</summary>
    public SyntaxNode Import(SyntaxNode root, SyntaxTrivia lineEnding)
    {
        if (!_isImportMissing || root is not CompilationUnitSyntax unit)
        {
            return root;
        }

        UsingDirectiveSyntax import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace)).NormalizeWhitespace().WithTrailingTrivia(lineEnding);
        if (unit.Usings.Count > 0)
        {
            int place = unit.Usings.TakeWhile(other => other.Alias is null && other.StaticKeyword == default && Precedes(other)).Count();
            return place > 0 ? unit.WithUsings(unit.Usings.Insert(place, import))
                : unit.WithUsings(unit.Usings.Replace(unit.Usings[0], unit.Usings[0].WithLeadingTrivia()).Insert(0, import.WithLeadingTrivia(unit.Usings[0].GetLeadingTrivia())));
        }

        // What the file begins with stays its beginning, the comment of its first declaration what it was.
        SyntaxToken first = unit.GetFirstToken();
        return unit.ReplaceToken(first, first.WithLeadingTrivia(first.LeadingTrivia.Insert(0, lineEnding))).WithUsings(SyntaxFactory.SingletonList(import));
    }

    private static bool Precedes(UsingDirectiveSyntax other)
    {
        string name = other.Name?.ToString() ?? string.Empty;
        return name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || string.CompareOrdinal(name, Namespace) < 0;
    }
}
