using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StateGuard.Analyzers.Tests.CodeFixes;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.CodeFixes;
using Xunit;

namespace StateGuard.Analyzers.Tests.Robustness;

/// <summary>Fixes and refactorings are asked for while somebody types, of code that does not compile: none may throw.</summary>
public sealed class BrokenCodeFixTests
{
    private const string Subject = """
        public enum DoorState { Closed, Opened, Locked }
        public sealed class Door
        {
            private readonly object _gate = new();
            private DoorState _state = DoorState.Closed;
            public bool Open() { lock (_gate) { switch (_state) { case DoorState.Closed: _state = DoorState.Opened; return true; default: return false; } } }
            public bool IsOpen => _state == DoorState.Opened;
        }
        public sealed class Subject(Gate gate)
        {
            private readonly Gate _g = gate;
            public int Early(bool a) { if (_g.BeginErrno() < 0) return -1; if (a) return 0; Work(); _g.End(); return 1; }
            public void Ignored() { _g.BeginOrNot(); Work(); _g.End(); }
            public void Before() { try { Work(); _g.Begin(); Rest(); } finally { _g.End(); } }
            public void Scoped() { var scope = _g.Enter(); Work(); if (Flag) scope.Dispose(); }
            public void Run() { Prepare(); Work(); _g.End(); }
            private void Prepare() { Work(); _g.Begin(); }
            [Begins("Op")] public bool Wrong() { _g.Begin(); return false; }
            public async Task<int> Awaited() { if (!await _g.TryBeginAsync()) goto Out; await WorkAsync(); _g.End(); Out: return Count(); }
            public void Locked(object o) { bool t = false; try { System.Threading.Monitor.Enter(o, ref t); Work(); } finally { if (t) System.Threading.Monitor.Exit(o); } }
            public void Guarded() { if (!_g.TryBegin()) return; try { Work(); } finally { _g.End(); } }
            public string Named(DoorState s) => s switch { DoorState.Closed => "closed", _ => throw new ArgumentException() };
        }
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    /// <summary>The work is cut into so many tests.</summary>
    private const int Groups = 4;

    /// <summary>One token in so many is taken; <c>STATEGUARD_STRIDE</c> says another number.</summary>
    private static readonly int Stride = int.Parse(Environment.GetEnvironmentVariable("STATEGUARD_STRIDE") ?? "60", CultureInfo.InvariantCulture);

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, Groups)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Nothing_throws_where_a_token_is_missing_or_doubled_or_the_rest_is(int part)
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(Subject, Options).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        int asked = await AskAsync(Subject);
        Assert.True(asked > 8, $"Only {asked} fixes and refactorings were offered of the whole.");
        for (int i = part * (Stride / Groups); i < tokens.Length; i += Stride)
        {
            await AskAsync(Subject.Remove(tokens[i].SpanStart, tokens[i].Span.Length));
            await AskAsync(Subject.Insert(tokens[i].Span.End, " " + tokens[i].Text));
            await AskAsync(Subject[..tokens[i].Span.End]);
        }
    }

    // How many were offered.
    private static async Task<int> AskAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Create(), "P", "P", LanguageNames.CSharp, parseOptions: Options, compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable), metadataReferences: [.. ReferencePacks.Net100, ReferencePacks.Runtime]))
            .AddDocument(DocumentId.CreateNewId(id), "Prelude.cs", FixPrelude.Source);
        Document document = solution.GetProject(id)!.AddDocument("Subject.cs", source);
        SemanticModel model = (await document.GetSemanticModelAsync())!;
        ImmutableArray<Diagnostic> reported = await model.Compilation.WithAnalyzers([.. ShippedRules.Analyzers.Where(analyzer => analyzer is not DiagnosticSuppressor)]).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");

        var offered = new List<CodeAction>();
        foreach (Diagnostic diagnostic in reported)
        {
            foreach (CodeFixProvider fix in ShippedFixes.All.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
            }
        }

        SyntaxNode root = (await document.GetSyntaxRootAsync())!;
        foreach (SyntaxToken token in root.DescendantTokens().Where((_, i) => i % 12 == 0))
        {
            foreach (CodeRefactoringProvider refactoring in ShippedFixes.Refactorings)
            {
                await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(token.SpanStart, 0), offered.Add, CancellationToken.None));
            }
        }

        foreach (CodeAction action in offered)
        {
            _ = await action.GetOperationsAsync(CancellationToken.None);
        }

        return offered.Count;
    }
}
