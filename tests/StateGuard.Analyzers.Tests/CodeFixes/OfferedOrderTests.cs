using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.CodeFixes;
using StateGuard.CodeFixes.Marks;
using StateGuard.CodeFixes.Moves;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006 has two answers; the one that the rule asks for comes first.</summary>
public sealed class OfferedOrderTests
{
    private const string Source = """
        using StateGuard;

        public sealed class Gate
        {
            public int Value;
            [Begins("Op")] public void Begin() { }
            [Ends("Op")] public void End() { }
        }

        class C
        {
            public void Run(Gate gate)
            {
                Prepare(gate, 1);
                gate.End();
            }

            private void Prepare(Gate gate, int n)
            {
                gate.Value = n;
                gate.Begin();
            }
        }
        """;

    [Fact]
    public async Task To_move_comes_before_to_mark()
    {
        CodeAction move = await OfferedBy(new MoveBeginCodeFixProvider());
        CodeAction mark = await OfferedBy(new MarkBeginsCodeFixProvider());
        Assert.Equal("Move 'Begin' into 'Run'", move.Title);
        Assert.Equal("Mark 'Prepare' [Begins(\"Op\")]", mark.Title);
        Assert.True(move.Priority > mark.Priority);
    }

    private static async Task<CodeAction> OfferedBy(ValidatedCodeFixProvider fix)
    {
        using var workspace = new AdhocWorkspace();
        Document document = workspace.CurrentSolution
            .AddProject("P", "P", LanguageNames.CSharp)
            .WithMetadataReferences([.. ReferencePacks.Net100, ReferencePacks.Runtime])
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("C.cs", Source);
        Findings findings = Assert.IsType<Findings>(await fix.InspectAsync(document, CancellationToken.None));
        Diagnostic diagnostic = Assert.Single(findings.Rules, rule => rule.Id == RuleIds.EndedElsewhere);
        var offered = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return Assert.Single(offered);
    }
}
