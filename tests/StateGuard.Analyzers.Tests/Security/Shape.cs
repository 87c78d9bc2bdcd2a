using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>What a generated file consists of, whatever its names and texts are: a text that breaks out of its place changes it.</summary>
internal static class Shape
{
    /// <summary>The kinds of all nodes in order, documentation and directives included.</summary>
    /// <remarks>How many lines a Mermaid diagram needs depends on the names, so that its value counts for nothing.</remarks>
    public static string Of(SyntaxTree tree)
    {
        CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
        return string.Join(' ', root.DescendantNodes(node => !IsDiagram(node), descendIntoTrivia: true).Where(node => !IsDiagram(node)).Select(node => node.Kind()));
    }

    /// <summary>Holds the generated files to those of the same declarations with harmless names and texts.</summary>
    public static void AreSame(IReadOnlyList<SyntaxTree> harmless, IReadOnlyList<SyntaxTree> hostile)
    {
        Assert.Equal(harmless.Count, hostile.Count);
        var shapes = new Dictionary<SyntaxTree, string>();
        for (int i = 0; i < harmless.Count; i++)
        {
            string text = hostile[i].ToString();
            if (!shapes.TryGetValue(harmless[i], out string? shape))
            {
                shapes.Add(harmless[i], shape = Of(harmless[i]));
            }

            Assert.True(shape == Of(hostile[i]), Path.GetFileName(hostile[i].FilePath) + " is not of the shape of its twin.");
            Assert.Empty(hostile[i].GetDiagnostics());
            int unprintable = Spelling.FirstUnprintable(text, isOfLines: true);
            Assert.True(unprintable < 0, unprintable < 0 ? "" : $"U+{(int)text[unprintable]:X4} stands in: " + hostile[i].GetText().Lines.GetLineFromPosition(unprintable));
        }
    }

    private static bool IsDiagram(SyntaxNode node) => node is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: "Mermaid" } };
}
