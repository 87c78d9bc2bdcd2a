using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>Checks what is said about a declaration, and that whatever is generated for it compiles.</summary>
internal static class DeclarationTest
{
    private const string Usings = "using System;\nusing System.Runtime.Serialization;\nusing StateGuard;\n";

    /// <summary>Checks a source in which <c>{|SGxxxx:...|}</c> marks all that is to be reported.</summary>
    /// <param name="marked">The source, without its usings.</param>
    /// <param name="messagePart">What one of the messages contains; null to leave that open.</param>
    /// <param name="language">The language version.</param>
    public static async Task CheckAsync(string marked, string? messagePart = null, LanguageVersion language = LanguageVersion.Latest)
    {
        TestFileMarkupParser.GetSpans(Usings + marked, out string source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
        GeneratedMachine machine = GeneratedMachine.From(source, new CSharpParseOptions(language, DocumentationMode.Diagnose), ReferencePacks.Net100);
        ImmutableArray<Diagnostic> diagnostics = await machine.AnalyzeAsync();

        Assert.Equal(
            spans.SelectMany(pair => pair.Value.Select(span => Describe(pair.Key, source, span))).Order(StringComparer.Ordinal),
            diagnostics.Select(diagnostic => Describe(diagnostic.Id, source, diagnostic.Location.SourceSpan)).Order(StringComparer.Ordinal));
        Assert.All(diagnostics, diagnostic => Assert.EndsWith("/docs/rules/" + diagnostic.Id + ".md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal));
        if (messagePart is not null)
        {
            Assert.Contains(diagnostics, diagnostic => diagnostic.GetMessage().Contains(messagePart, StringComparison.Ordinal));
        }

        AssertGeneratedCodeCompiles(machine);
    }

    /// <summary>What the compiler says must be about the user's own text, and not about what was generated.</summary>
    public static void AssertGeneratedCodeCompiles(GeneratedMachine machine)
    {
        Diagnostic[] inside = [.. machine.Problems.Where(problem => machine.Result.GeneratedTrees.Contains(problem.Location.SourceTree!))];
        Assert.True(
            inside.All(IsHookWithoutBody),
            string.Join(Environment.NewLine, inside.AsEnumerable()) + Environment.NewLine + string.Join(Environment.NewLine, machine.Sources));
    }

    // The compiler says best that a guard or an action has no body.
    private static bool IsHookWithoutBody(Diagnostic diagnostic) => diagnostic.Id == "CS8795";

    private static string Describe(string id, string source, TextSpan span) =>
        $"{id} at {source[..span.Start].Count(c => c == '\n') - 2}: {source.Substring(span.Start, span.Length)}";
}
