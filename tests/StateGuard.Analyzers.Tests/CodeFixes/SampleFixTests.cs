using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using StateGuard.Analyzers.Tests.Architecture;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.CodeFixes.Ends;
using StateGuard.CodeFixes.Moves;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>What the reviewer of the kernel patch asked for, done by the fixes to the sample's own text.</summary>
public sealed class SampleFixTests
{
    private const string Begin = "CgroupFreezer.BeginCheckpoint(ctx.RootTask)";

    private static readonly string Sample = Path.Combine(ShippedSource.RepositoryRoot, "samples", "KernelPatch");

    [Fact]
    public async Task The_begin_moves_into_DoCheckpoint()
    {
        string before = Read("BeforeReview/Checkpoint.cs");
        string after = Replaced(
            Replaced(
                before,
                """
                        if (ret < 0)
                        {
                            return ret;
                        }

                        ret = CheckpointImage.BuildTree(ctx);

                """,
                """
                        if (ret < 0)
                        {
                            return ret;
                        }

                        // SG1006. The reviewer: place the call inside DoCheckpoint; it will be easier to read and understand.
                        ret = CgroupFreezer.BeginCheckpoint(ctx.RootTask);
                        if (ret < 0)
                        {
                            return ret;
                        }

                        ret = CheckpointImage.BuildTree(ctx);

                """),
            """
                    ctx.RootTask = task;

                    // SG1006. The reviewer: place the call inside DoCheckpoint; it will be easier to read and understand.
                    return CgroupFreezer.BeginCheckpoint(ctx.RootTask);

            """,
            """
                    ctx.RootTask = task;

                    return 0;

            """);
        await new SampleTest<MoveBeginCodeFixProvider>(Replaced(before, Begin, "{|SG1006:" + Begin + "|}"), after).RunAsync();
    }

    // With a step that can fail behind the begin, to move it would change when it happens.
    [Fact]
    public async Task It_does_not_move_past_a_step_that_can_fail()
    {
        string text = Replaced(
            Replaced(Read("OneEditLater/Checkpoint.cs"), Begin, "{|SG1006:" + Begin + "|}"),
            "int ret = CtxCheckpoint(ctx, pid);",
            "int ret = {|SG1001:CtxCheckpoint(ctx, pid)|};");
        await new SampleTest<MoveBeginCodeFixProvider>(text, text).RunAsync();
    }

    [Fact]
    public async Task A_refused_begin_no_longer_goes_where_it_is_ended()
    {
        const string Test = """
                    ret = CgroupFreezer.BeginCheckpoint(ctx.RootTask);
                    if (ret < 0)
                    {

            """;
        const string End = "CgroupFreezer.EndCheckpoint(ctx.RootTask)";
        string before = Read("AfterReviewWrongGoto/Checkpoint.cs");
        string after = Replaced(before, Test + "            goto Out;", Test + "            return ret;");
        await new SampleTest<UnbegunEndCodeFixProvider>(Replaced(before, End, "{|SG1003:" + End + "|}"), after).RunAsync();
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Sample, file)).ReplaceLineEndings("\n");

    private static string Replaced(string text, string old, string written)
    {
        (old, written) = (old.ReplaceLineEndings("\n"), written.ReplaceLineEndings("\n"));
        Assert.Equal(2, text.Split(old).Length);
        return text.Replace(old, written, StringComparison.Ordinal);
    }

    /// <summary>One version of the patch beside the kernel it patches.</summary>
    private sealed class SampleTest<TFix> : CSharpCodeFixTest<ObligationAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        private const string Usings = """
            global using System;
            global using System.Collections.Generic;
            global using System.Linq;
            global using System.Threading;
            """;

        public SampleTest(string before, string after)
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
            TestState.AdditionalReferences.AddRange(ReferencePacks.Net100);
            TestState.AdditionalReferences.Add(ReferencePacks.Runtime);
            TestState.Sources.Add(before);
            FixedState.Sources.Add(after);
            FixedState.MarkupHandling = MarkupMode.Allow;
            foreach (SolutionState state in new[] { TestState, FixedState })
            {
                state.Sources.Add(("Usings.cs", Usings));
                foreach (string file in Directory.EnumerateFiles(Path.Combine(Sample, "Kernel"), "*.cs").Order(StringComparer.Ordinal))
                {
                    state.Sources.Add((Path.GetFileName(file), File.ReadAllText(file)));
                }
            }

            TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n" + Read(".editorconfig")));
        }

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(StateMachineGenerator)];

        protected override CompilationOptions CreateCompilationOptions() =>
            ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["CONFIG_CGROUP_FREEZER"]);
    }
}
