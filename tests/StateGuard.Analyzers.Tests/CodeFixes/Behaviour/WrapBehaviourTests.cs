using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.CodeFixes;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>
/// Fixes random bodies and runs them before and after. The rules are left out, so that the fix has to be right without
/// their veto.
/// </summary>
public sealed class WrapBehaviourTests
{
    private const int Bodies = 150;
    private const int Runs = 60;

    [Fact]
    public async Task A_path_that_was_right_stays_as_it_was()
    {
        var fixedBodies = new Dictionary<int, (string Before, string After)>();
        using var workspace = new AdhocWorkspace();
        for (int seed = 1; seed <= Bodies; seed++)
        {
            string before = InClass(BodyGenerator.Generate(seed), seed);
            if (await FixedAsync(workspace, before) is { } after)
            {
                fixedBodies.Add(seed, (before, after));
            }
        }

        Assert.True(fixedBodies.Count > Bodies / 10, $"Only {fixedBodies.Count} bodies were fixed.");
        var runs = new TracedRuns(fixedBodies.Values.SelectMany(pair => new[] { pair.Before, pair.After.Replace("class Body", "class Fixed") }));
        int right = 0;
        foreach ((int seed, (string before, string after)) in fixedBodies)
        {
            for (int path = 0; path < Runs; path++)
            {
                (string Events, bool IsRight) was = runs.Run($"Body{seed}", path);
                if (was.IsRight)
                {
                    right++;
                    (string Events, bool IsRight) now = runs.Run($"Fixed{seed}", path);
                    Assert.True(was == now, $"was {was}\nnow {now}\n{before}\n{after}");
                }
            }
        }

        Assert.True(right > fixedBodies.Count, $"Only {right} paths were right.");
    }

    private static async Task<string?> FixedAsync(AdhocWorkspace workspace, string source)
    {
        Project project = workspace.CurrentSolution
            .AddProject("P", "P", LanguageNames.CSharp)
            .WithMetadataReferences(ReferencePacks.Net100)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Document document = project.AddDocument("Trace.cs", Trace.Source).Project.AddDocument("Body.cs", source);
        SyntaxNode root = (await document.GetSyntaxRootAsync())!;
        InvocationExpressionSyntax begin = root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .First(call => call.Expression.ToString() is "f.Begin" or "f.TryBegin");
        Diagnostic diagnostic = Diagnostic.Create(
            RuleIds.NotEndedOnException,
            "c",
            "m",
            DiagnosticSeverity.Warning,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            warningLevel: 1,
            location: begin.GetLocation(),
            properties: ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.EndCall, "f.End()"));

        var fix = new TryFinallyFix([new SilentAnalyzer()]);
        Findings? findings = await fix.InspectAsync(document, CancellationToken.None);
        if (findings is not { Errors.IsEmpty: true })
        {
            return null;
        }

        return await fix.TryApplyAsync(document, findings, diagnostic, CancellationToken.None) is var (changed, _)
            ? (await changed.GetTextAsync()).ToString()
            : null;
    }

    private static string InClass(string body, int seed) => $$"""
        using System;
        public static class Body{{seed}}
        {
            public static int M(Gate f, Trace t)
            {
        {{body}}
            }
        }
        """;
}
