using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Scopes;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>
/// Turns random bodies on a generated machine into scopes, and runs them before and after. The rules are left out, so
/// that the change has to be right without their veto.
/// </summary>
public sealed class ScopeBehaviourTests
{
    private const int Bodies = 150;
    private const int Runs = 60;
    private const string End = "f.EndCheckpoint()";

    private static readonly ValidatedChange Change = new([new SilentAnalyzer()]);

    [Fact]
    public Task A_path_that_was_right_stays_as_it_was() => StaysAsync(async document => (await document.GetTextAsync()).ToString(), FixedAsync);

    [Fact]
    public Task What_a_finally_ends_a_scope_ends_as_well() => StaysAsync(WrappedAsync, RefactoredAsync);

    [Theory]
    [InlineData("f.BeginCheckpoint().ThrowIfFailed();")]
    [InlineData("var r = f.BeginCheckpoint();\nr.ThrowIfFailed();")]
    [InlineData("if (f.BeginCheckpoint() != TransitionResult.Done) return 1;")]
    [InlineData("if (f.BeginCheckpoint() is not TransitionResult.Done) { t.Work(1); throw new InvalidOperationException(\"busy\"); }")]
    [InlineData("if (t.Try(1) && f.State != FreezerState.Thawed) f.BeginCheckpoint().ThrowIfFailed(); else f.Freeze();\nif (f.BeginCheckpoint() != TransitionResult.Done) { f.EndCheckpoint(); return 1; }")]
    public async Task A_busy_machine_an_exception_and_an_early_return(string begin)
    {
        string body = begin + "\ntry\n{\n    if (t.Try(2)) return 2;\n    if (t.Try(3)) throw new InvalidOperationException(\"failed\");\n    t.Use((int)f.State);\n}\nfinally\n{\n    f.EndCheckpoint();\n}\n\nreturn 3;";
        using var workspace = new AdhocWorkspace();
        string before = ScopePrograms.InClass(body, "Before");
        string after = (await RefactoredAsync(ScopePrograms.DocumentOf(workspace, before)))!;
        Assert.Contains("using (", after);
        Assembly assembly = ScopePrograms.Load([before, after.Replace("class Before", "class After")]);
        var events = new HashSet<string>();
        for (int path = 0; path < Runs; path++)
        {
            (string Events, bool IsRight) was = ScopePrograms.Run(assembly, "Before", path);
            Assert.Equal(was, ScopePrograms.Run(assembly, "After", path));
            events.Add(was.Events);
        }

        Assert.True(events.Count >= 4, string.Join('\n', events));
    }

    private static async Task StaysAsync(Func<Document, Task<string?>> prepare, Func<Document, Task<string?>> change)
    {
        var changed = new Dictionary<int, (string Before, string After)>();
        using var workspace = new AdhocWorkspace();
        for (int seed = 1; seed <= Bodies; seed++)
        {
            string body = ScopePrograms.InClass(OnMachine(BodyGenerator.Generate(seed)), $"Before{seed}");
            if (await prepare(ScopePrograms.DocumentOf(workspace, body)) is { } before && await change(ScopePrograms.DocumentOf(workspace, before)) is { } after)
            {
                changed.Add(seed, (before, after.Replace("class Before", "class After")));
            }
        }

        Assert.True(changed.Count > Bodies / 10, $"Only {changed.Count} bodies were changed.");
        Assembly assembly = ScopePrograms.Load(changed.Values.SelectMany(pair => new[] { pair.Before, pair.After }));
        int right = 0;
        foreach ((int seed, (string before, string after)) in changed)
        {
            for (int path = 0; path < Runs; path++)
            {
                (string Events, bool IsRight) was = ScopePrograms.Run(assembly, $"Before{seed}", path);
                if (was.IsRight)
                {
                    right++;
                    (string Events, bool IsRight) now = ScopePrograms.Run(assembly, $"After{seed}", path);
                    Assert.True(was == now, $"was {was}\nnow {now}\n{before}\n{after}");
                }
            }
        }

        Assert.True(right > changed.Count, $"Only {right} paths were right.");
    }

    // What the generator of bodies does with a gate, done with the machine.
    private static string OnMachine(string body) => body
        .Replace("!f.TryBegin()", "f.BeginCheckpoint() != TransitionResult.Done")
        .Replace("f.TryBegin()", "f.BeginCheckpoint() == TransitionResult.Done")
        .Replace("f.Begin()", "f.BeginCheckpoint().ThrowIfFailed()")
        .Replace("f.End()", End);

    private static async Task<InvocationExpressionSyntax> BeginOf(Document document) =>
        (await document.GetSyntaxRootAsync())!.DescendantNodes().OfType<InvocationExpressionSyntax>().Last(call => call.Expression.ToString() == "f.BeginCheckpoint");

    private static async Task<string?> FixedAsync(Document document)
    {
        SemanticModel model = (await document.GetSemanticModelAsync())!;
        BeginSite site = BeginSite.Find(model, (await BeginOf(document)).Span, End)!;
        return await FirstAsync(document, ScopeProposals.Of(site, RegionPlanner.Plans(site, isEndForgotten: false)));
    }

    private static async Task<string?> RefactoredAsync(Document document)
    {
        SemanticModel model = (await document.GetSemanticModelAsync())!;
        InvocationExpressionSyntax begin = await BeginOf(document);
        return await FirstAsync(
            document,
            GuardedBegin.At(begin.Span, begin.SyntaxTree.GetRoot(), model).SelectMany(guarded => ScopeProposals.Of(guarded.Site, guarded.Plans())));
    }

    private static async Task<string?> FirstAsync(Document document, IEnumerable<SyntaxNode> proposals)
    {
        Findings before = (await Change.InspectAsync(document, CancellationToken.None))!;
        foreach (SyntaxNode root in before.Errors.IsEmpty ? proposals : [])
        {
            if (await Change.TryApplyAsync(document, before, new Proposal("", "", root), CancellationToken.None) is var (changed, _))
            {
                return (await changed.GetTextAsync()).ToString();
            }
        }

        return null;
    }

    private static async Task<string?> WrappedAsync(Document document)
    {
        Diagnostic diagnostic = Diagnostic.Create(
            RuleIds.NotEndedOnException,
            "c",
            "m",
            DiagnosticSeverity.Warning,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            warningLevel: 1,
            location: (await BeginOf(document)).GetLocation(),
            properties: ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.EndCall, End));
        var fix = new TryFinallyFix([new SilentAnalyzer()]);
        return await fix.InspectAsync(document, CancellationToken.None) is { Errors.IsEmpty: true } findings
            && await fix.TryApplyAsync(document, findings, diagnostic, CancellationToken.None) is var (changed, _)
                ? (await changed.GetTextAsync()).ToString()
                : null;
    }
}
