using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.CodeFixes;
using StateGuard.CodeFixes.Validation;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>Applies a fix to generated classes, and runs them before and after.</summary>
internal static class FixedPaths
{
    private const int Runs = 60;

    /// <param name="fix">The fix.</param>
    /// <param name="id">What it answers.</param>
    /// <param name="sources">The classes, called <c>Body</c> and a number.</param>
    /// <param name="share">It is offered for one of so many at least.</param>
    /// <param name="staysAsItWas">Whether a change may not show on wrong paths either.</param>
    public static async Task StayAsTheyWere(ValidatedCodeFixProvider fix, string id, IReadOnlyList<string> sources, int share, Func<string, string, bool> staysAsItWas)
    {
        var pairs = new List<(int Number, string Before, string After)>();
        using var workspace = new AdhocWorkspace();
        for (int i = 0; i < sources.Count; i++)
        {
            if (await FixedAsync(workspace, fix, id, sources[i]) is { } after)
            {
                pairs.Add((i + 1, sources[i], after));
            }
        }

        Assert.True(pairs.Count > sources.Count / share, $"Only {pairs.Count} were fixed.");
        var runs = new TracedRuns(pairs.SelectMany(pair => new[] { pair.Before, pair.After.Replace("class Body", "class Fixed") }));
        int compared = 0;
        foreach ((int number, string before, string after) in pairs)
        {
            for (int path = 0; path < Runs; path++)
            {
                (string Events, bool IsRight) was = runs.Run($"Body{number}", path);
                if (was.IsRight || (was.Events.Length > 0 && staysAsItWas(before, after)))
                {
                    compared++;
                    (string Events, bool IsRight) now = runs.Run($"Fixed{number}", path);
                    Assert.True(was == now, $"was {was}\nnow {now}\n{before}\n{after}");
                }
            }
        }

        Assert.True(compared > pairs.Count, $"Only {compared} paths were right.");
    }

    private static async Task<string?> FixedAsync(AdhocWorkspace workspace, ValidatedCodeFixProvider fix, string id, string source)
    {
        Project project = workspace.CurrentSolution
            .AddProject("P", "P", LanguageNames.CSharp)
            .WithMetadataReferences([.. ReferencePacks.Net100, ReferencePacks.Runtime])
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Document document = project.AddDocument("Trace.cs", TracedRuns.Marked).Project.AddDocument("Body.cs", source);
        return await fix.InspectAsync(document, CancellationToken.None) is { Errors.IsEmpty: true } findings
            && findings.Rules.FirstOrDefault(rule => rule.Id == id) is { } diagnostic
            && await fix.ApplyAsync(document, findings, diagnostic, null, CancellationToken.None) is [var applied, ..]
                ? (await applied.Document.GetTextAsync()).ToString()
                : null;
    }
}
