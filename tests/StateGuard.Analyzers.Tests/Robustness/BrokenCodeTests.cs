using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Machines;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Robustness;

/// <summary>Code as it is while somebody types: cut off anywhere, or with a token missing. No analyzer may throw at it.</summary>
public class BrokenCodeTests
{
    private const string Subject = """
        using System; using System.Linq;
        [StateMachine(Locking = Locking.Lock)] public enum DoorState { [Initial, Transition("Go", Open, When = "May", Do = "Ring")] Shut, [Transition("Go", Shut)] Open, [Exclusive("Fix", From = Shut)] Fixing }
        public sealed partial class Door { private partial bool May() => true; private partial void Ring() { } }
        public sealed class Subject(Gate gate) : IGate
        {
            private readonly Gate _g = new(); private DoorState _s;
            public void N(Door d) { var v = new Door(DoorState.Open); if (v is { State: DoorState.Open } && d.State == _s && d.Go() == Done) _s = DoorState.Shut; switch (d.State) { case < DoorState.Open when Taken: _ = d.BeginFix(); break; } }
            private bool Taken { get => _g.TryBegin(); set { if (value) _g.End(); } }
            [Begins("Op")] public bool TryBegin() { if (!_g.TryBegin()) return false; return Check(); }
            [Ends("Op")] public void End() => _g.End();
            [Requires("Op")] public void Use([Key] int row) { _g.UseOpen(); gate.BeginEdit(row); gate.EndEdit(row); }
            public async Task<int> M(Node? node, Freezer f, Pool pool)
            {
                var r = f.BeginCheckpoint();
                if (r is not Done and not Busy) return (int)r;
                try
                {
                    using Freezer.CheckpointScope scope = f.EnterCheckpoint();
                    if (!pool.TryRent(out Lease? lease)) goto Out;
                    await foreach (int i in Many()) { if (i > 3) continue; lease.Release(); break; }
                    switch (node) { case { Spare: { } g } when g.TryBegin(): g.End(); break; case null: throw new InvalidOperationException(); default: Helper(node.Gate); break; }
                    Action later = _g.End; later(); lock (gate) { gate.Hold(); await WorkAsync(); gate.Unhold(); }
                    int n = 0; while (node?.Door.TryBegin() == true && n++ < 3) { node.Door.End(); (gate.Value, n) = (n, gate.Value); }
                }
                catch (Exception e) when (e is TimeoutException || Check()) { Note(e); throw; }
                finally { f.EndCheckpoint(); }
                Out: return Taken ? 1 : 0;
                void Helper(Gate g) { g.Begin(); try { g.Use(); } finally { g.End(); } }
            }
            private static async IAsyncEnumerable<int> Many() { yield return 1; await WorkAsync(); yield break; }
        }
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    [Fact]
    public Task Cut_off_after_any_token() => NothingThrowsAsync(
        Ends().Select(end => Subject[..end]));

    [Fact]
    public Task Without_any_one_token() => NothingThrowsAsync(
        Tokens().Select(token => Subject.Remove(token.SpanStart, token.Span.Length)));

    [Fact]
    public Task With_any_token_twice() => NothingThrowsAsync(
        Tokens().Select(token => Subject.Insert(token.Span.End, " " + token.Text)));

    [Fact]
    public Task States_without_a_name_or_with_one_twice() => NothingThrowsAsync(
    [
        "[StateMachine] public enum LockState { [Initial, Transition(\"Go\", Open)] Shut, [Transition(\"Go\", Shut)] ( Open, }",
        "[StateMachine] public enum LockState { [Initial, Transition(\"Go\", Open)] , [Transition(\"Go\", Shut)] Open, = 3 }",
        "[StateMachine] public enum LockState { [Initial, Transition(\"Go\", Open)] Open, [Transition(\"Go\", Open)] Open }",
    ]);

    private static IEnumerable<SyntaxToken> Tokens() =>
        CSharpSyntaxTree.ParseText(Subject, Options).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0);

    private static IEnumerable<int> Ends() => Tokens().Select(token => token.Span.End);

    private static async Task NothingThrowsAsync(IEnumerable<string> sources)
    {
        CSharpCompilation known = CSharpCompilation.Create(
            "Broken",
            [Parse(Prelude.Pairs), Parse(Prelude.Machine)],
            [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new ObligationAnalyzer(), new DeclarationAnalyzer(), new StateUseAnalyzer()];
        var catalog = new FixedConfigOptions(tree: ("stateguard.catalog", "all"));
        var failures = new List<string>();
        await Parallel.ForEachAsync(sources, async (source, cancellation) =>
        {
            CSharpCompilation compilation = known.AddSyntaxTrees(Parse(source));
            CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: Options)
                .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> problems, cancellation);
            ImmutableArray<Diagnostic> found = await generated
                .WithAnalyzers(analyzers, new AnalyzerOptions([], catalog))
                .GetAnalyzerDiagnosticsAsync(cancellation);
            foreach (Diagnostic failure in problems.Concat(found).Where(diagnostic => diagnostic.Id is "AD0001" or "CS8785" or "CS8784"))
            {
                lock (failures)
                {
                    failures.Add(failure + "\n" + source);
                }
            }
        });

        Assert.True(failures.Count == 0, failures.FirstOrDefault());
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, Options);
}
