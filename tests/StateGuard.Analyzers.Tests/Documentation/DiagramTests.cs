using Microsoft.CodeAnalysis;
using Xunit;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>A state diagram behind an example is the one that is generated for it.</summary>
public sealed class DiagramTests
{
    private const string Fence = "```mermaid";

    [Fact]
    public void Diagrams_are_those_of_the_examples_before_them()
    {
        int compared = 0;
        foreach (string page in Pages.All())
        {
            string[] lines = Pages.Read(page);
            for (int i = Array.IndexOf(lines, Fence); i >= 0; i = Array.IndexOf(lines, Fence, i + 1))
            {
                string diagram = string.Join('\n', lines[(i + 1)..Array.IndexOf(lines, "```", i)]);
                if (diagram.StartsWith("stateDiagram", StringComparison.Ordinal))
                {
                    Assert.Equal(GeneratedFor(Example.On(page).Last(example => example.Line < i)), diagram);
                    compared++;
                }
            }
        }

        Assert.NotEqual(0, compared);
    }

    private static string GeneratedFor(Example example) => ExampleReports.CompilationOf(example)
        .GetSymbolsWithName("Mermaid", SymbolFilter.Member)
        .OfType<IFieldSymbol>()
        .Select(field => ((string)field.ConstantValue!).ReplaceLineEndings("\n").TrimEnd())
        .Single();
}
