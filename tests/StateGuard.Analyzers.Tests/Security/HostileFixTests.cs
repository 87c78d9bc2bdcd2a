using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.CodeFixes;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.CodeFixes;
using StateGuard.CodeFixes.Holders;
using StateGuard.CodeFixes.Switches;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>What fixes and refactorings write of names and texts compiles, means what was meant, and can be read as it is.</summary>
public sealed class HostileFixTests
{
    private static readonly string[] Texts = ["a\nb", "\u202Ex\u202C\u200B", "\"); } } //\\\u2028", "\uD800\0{0}"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Operations(int number)
    {
        string text = Texts[number];
        using var workspace = new AdhocWorkspace();
        Document document = Document(workspace, HostileOperations.Uses(text));
        var titles = new List<string>();
        foreach ((CodeAction action, Document changed) in await ChangesAsync(document))
        {
            titles.Add(action.Title);
            Assert.True(Spelling.FirstUnprintable(action.Title, isOfLines: false) < 0, action.Title);
            string source = (await changed.GetTextAsync()).ToString();
            Assert.True(Spelling.FirstUnprintable(source, isOfLines: true) < 0, source);
            Compilation compilation = (await changed.Project.GetCompilationAsync())!;
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            if (action.Title.StartsWith("Add [Begins(", StringComparison.Ordinal))
            {
                Assert.Equal(
                    [text, text],
                    compilation.GetSymbolsWithName("Try", SymbolFilter.Member).SelectMany(method => method.GetAttributes()).Select(mark => (string?)mark.ConstructorArguments[0].Value));
            }
        }

        Assert.Contains(titles, title => title.StartsWith("Add [Begins(\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task States()
    {
        string states = string.Join(", ", HostileNames.Keywords.Select(Spelling.Identifier));
        using var workspace = new AdhocWorkspace();
        Document document = Document(workspace, $$"""
            using StateGuard;
            [StateMachine] public enum DoorState { [Initial, Transition("Go", Shut)] Shut, {{states}} }
            public sealed class Subject
            {
                public int Expression(DoorState state) => state switch { DoorState.Shut => 1 };
                public int Statement(DoorState state) { switch (state) { case DoorState.Shut: return 1; } return 0; }
            }
            """);
        IReadOnlyList<(CodeAction Action, Document Changed)> changes = await ChangesAsync(document, nameof(AddArmsCodeFixProvider));

        Assert.Equal(2, changes.Count);
        foreach ((_, Document changed) in changes)
        {
            Compilation compilation = (await changed.Project.GetCompilationAsync())!;
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            Assert.Single(await DiagnosticsAsync(changed), diagnostic => diagnostic.Id == "SG2003");
        }
    }

    [Theory]
    [InlineData("class", "event", "if", "checked")]
    [InlineData("var", "dynamic", "nameof", "_")]
    [InlineData("record", "partial", "await", "async")]
    [InlineData("\u00DCber", "\u6570", "e\u0301", "\u0645\u0631")]
    public async Task Holders(string first, string second, string forth, string back)
    {
        IReadOnlyList<(string Title, string Text)> offered = await RefactoringTest<TurnIntoMachineRefactoringProvider>.OfferedAsync($$"""
            public enum DoorState { @{{first}}, @{{second}} }

            public sealed class [||]Door
            {
                private readonly object _gate = new();
                private DoorState _state = DoorState.@{{first}};

                public bool @{{forth}}() { lock (_gate) { if (_state == DoorState.@{{first}}) { _state = DoorState.@{{second}}; return true; } return false; } }
                public bool @{{back}}() { lock (_gate) { if (_state == DoorState.@{{second}}) { _state = DoorState.@{{first}}; return true; } return false; } }
            }
            """);

        Assert.NotEmpty(offered);
        Assert.All(offered, change => Assert.Contains($"Transition(\"{forth}\", @{second})", change.Text, StringComparison.Ordinal));
    }

    /// <summary>A machine cannot be called as one of its members.</summary>
    [Theory]
    [InlineData("RequestState", "RequestMachine")]
    [InlineData("FormatStatus", "FormatMachine")]
    public async Task Holders_of_states_named_like_members(string states, string machine)
    {
        IReadOnlyList<(string Title, string Text)> offered = await RefactoringTest<TurnIntoMachineRefactoringProvider>.OfferedAsync($$"""
            public enum {{states}} { Sent, Answered }

            public sealed class [||]Exchange
            {
                private {{states}} _state = {{states}}.Sent;

                public bool Answer() { if (_state == {{states}}.Sent) { _state = {{states}}.Answered; return true; } return false; }
            }
            """);

        Assert.NotEmpty(offered);
        Assert.All(offered, change => Assert.Contains($"StateMachine(Name = \"{machine}\")", change.Text, StringComparison.Ordinal));
    }

    private static Document Document(AdhocWorkspace workspace, string source) => workspace.AddProject("P", LanguageNames.CSharp)
        .WithMetadataReferences([.. ReferencePacks.Net100, ReferencePacks.Runtime])
        .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .AddDocument("Subject.cs", source);

    private static async Task<IReadOnlyList<(CodeAction Action, Document Changed)>> ChangesAsync(Document document, string? fix = null)
    {
        var changes = new List<(CodeAction, Document)>();
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(document))
        {
            foreach (CodeFixProvider provider in ShippedFixes.All.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id) && (fix is null || provider.GetType().Name == fix)))
            {
                var actions = new List<CodeAction>();
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                foreach (CodeAction action in actions)
                {
                    ApplyChangesOperation operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
                    changes.Add((action, operation.ChangedSolution.GetDocument(document.Id)!));
                }
            }
        }

        return changes;
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([new ObligationAnalyzer(), new StateUseAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
