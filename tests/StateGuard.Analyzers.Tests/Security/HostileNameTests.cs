using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using StateGuard.Analyzers.Tests.Machines;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>Every name that C# allows can be that of anything in a declaration, or is refused where the user wrote it.</summary>
public sealed class HostileNameTests
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>What can bear a name.</summary>
    public static TheoryData<string> Places => ["space", "host", "enum", "machine", "state", "trigger", "operation", "guard", "action"];

    [Theory]
    [MemberData(nameof(Places))]
    public Task Any_name_is_only_a_name(string place) => CheckAsync(HostileNames.All, place, "", hasHooks: true);

    /// <summary>What can bear a name, and the options of the machine there, by which other code is generated.</summary>
    public static TheoryData<string, string, bool> Engines => new()
    {
        { "state", "", false },
        { "state", ", Locking = Locking.Lock", false },
        { "state", ", EnabledWhen = \"NEVER\"", true },
        { "trigger", "", false },
        { "trigger", ", Locking = Locking.Lock", false },
        { "trigger", ", Locking = Locking.None, OnViolation = OnViolation.Report", true },
        { "operation", "", false },
        { "operation", ", Locking = Locking.None", false },
        { "guard", ", Locking = Locking.None", true },
    };

    [Theory]
    [MemberData(nameof(Engines))]
    public Task Names_that_the_code_uses_itself_are_only_names(string place, string options, bool hasHooks) =>
        CheckAsync(HostileNames.OfGeneratedCode, place, options, hasHooks);

    /// <summary>Names that something of the machine's own has.</summary>
    public static TheoryData<string, string, string> Taken => new()
    {
        { "trigger", "value__", "SG0008" },
        { "trigger", "get_State", "SG0008" },
        { "trigger", "__Code", "SG0008" },
        { "action", "__Move", "SG0008" },
        { "operation", "__Code", "SG0008" },
        { "machine", "__Code", "SG0008" },
        { "machine", "State", "SG0008" },
        { "machine", "get_State", "SG0008" },
        { "machine", "Fire", "SG0008" },
        { "machine", "Request", "SG0008" },
        { "machine", "Refresh", "SG0008" },
        { "machine", "TryGetNext", "SG0008" },
        { "machine", "Permitted", "SG0008" },
        { "machine", "Format", "SG0008" },
        { "machine", "TryParse", "SG0008" },
        { "machine", "Mermaid", "SG0008" },
        { "machine", "Dot", "SG0008" },
        { "machine", "OnTransitioned", "SG0008" },
        { "machine", "OnViolated", "SG0008" },
        { "state", "__Code", "" },
        { "state", "__StateMask", "" },
        { "state", "ToString", "" },
        { "state", "Equals", "" },
        { "machine", "Equals", "" },
        { "machine", "ToString", "" },
        { "state", "State", "" },
        { "state", "__proto__", "" },
        { "host", "State", "" },
        { "enum", "State", "" },
        { "space", "State", "" },
        { "host", "__Code", "" },
        { "enum", "__Trail", "" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Names_of_the_machines_own_are_refused_or_harmless(string place, string name, string expected)
    {
        GeneratedMachine machine = GeneratedMachine.From(HostileDeclaration.Of(0, place, name, ", OnViolation = OnViolation.Report", hasHooks: true));

        Assert.Equal(expected, string.Join(' ', (await machine.AnalyzeAsync()).Select(diagnostic => diagnostic.Id).Distinct()));
        AssertNothingIsWrongInside(machine, machine.Problems);
    }

    private static async Task CheckAsync(IReadOnlyList<string> names, string place, string options, bool hasHooks)
    {
        GeneratedMachine hostile = From(names, place, options, hasHooks);
        GeneratedMachine harmless = From(["Harmless"], place, options, hasHooks);

        Assert.Empty(await hostile.AnalyzeAsync());
        using var image = new MemoryStream();
        EmitResult emitted = hostile.Compilation.Emit(image);
        AssertNothingIsWrongInside(hostile, emitted.Diagnostics);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(10)));
        Assert.Equal(names.Count, hostile.Sources.Length);
        Shape.AreSame([.. names.Select(_ => harmless.Result.GeneratedTrees.Single())], hostile.Result.GeneratedTrees);
        Assert.Equal(names.Count, hostile.Result.GeneratedTrees.Select(tree => tree.FilePath).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(hostile.Result.GeneratedTrees, tree => Assert.InRange(Path.GetFileName(tree.FilePath).Length, 1, 255));
    }

    private static void AssertNothingIsWrongInside(GeneratedMachine machine, IEnumerable<Diagnostic> problems)
    {
        Diagnostic[] inside = [.. problems.Where(problem => problem.Severity >= DiagnosticSeverity.Warning && machine.Result.GeneratedTrees.Contains(problem.Location.SourceTree!))];
        Assert.True(inside.Length == 0, string.Join('\n', inside.Take(10).Select(problem => $"{Path.GetFileName(problem.Location.SourceTree!.FilePath)}: {problem.GetMessage()}: {problem.Location.SourceTree.GetText().Lines.GetLineFromPosition(problem.Location.SourceSpan.Start)}")));
    }

    private static GeneratedMachine From(IReadOnlyList<string> names, string place, string options, bool hasHooks) =>
        GeneratedMachine.From(string.Concat(names.Select((name, i) => HostileDeclaration.Of(i, place, name, options, hasHooks))), Options, ReferencePacks.Net100);
}
