using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.External;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>A message is one line, and is read as it stands, whatever texts of the user's it repeats.</summary>
public sealed class HostileMessageTests
{
    // By number, since half a character does not survive in the name of a test.
    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileOperations.Texts.Count)];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_rule_says_it_on_one_line(int number)
    {
        string text = HostileOperations.Texts[number];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Hostile",
            [Parse(HostileOperations.Declarations(text)), Parse(HostileOperations.Uses(text))],
            [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions(
            [.. ExternalVerifier.Files($"M:Gate.Open ; M:Gate.Shut ; operation={text}\nM:Gate.{text} ; {text}\n{text}")],
            new PathConfigOptions(("", ExternalVerifier.CatalogKey, text), ("", "stateguard.exceptions", text), ("", "stateguard.throwing_default", text)));

        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new DeclarationAnalyzer(), new ObligationAnalyzer(), new StateUseAnalyzer()], options).GetAnalyzerDiagnosticsAsync();

        Assert.Empty(HostileOperations.Ids.Append("SG1011").Except(found.Select(diagnostic => diagnostic.Id)));
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        Assert.All(found, diagnostic =>
        {
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            Assert.True(Spelling.FirstUnprintable(message, isOfLines: false) < 0, diagnostic.Id + ": " + message);
        });

        // Fixes are told the text itself.
        Assert.All(found.Where(diagnostic => diagnostic.Id is "SG1001" or "SG1002" or "SG1006"), diagnostic => Assert.Equal(text, diagnostic.Properties["Operation"]));
        if (text == "{0}{1")
        {
            Assert.Contains("'{0}{1' is begun here", found.First(diagnostic => diagnostic.Id == "SG1001").GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest));
}
