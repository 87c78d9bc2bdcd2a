using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Analyzers.Tests.Machines;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>A text that cannot be a name is reported where the user wrote it, and is not written anywhere.</summary>
public sealed class IdentifierArgumentTests
{
    // Compilers leave such characters out of identifiers, so that it would be the name of something else.
    private static readonly string[] NotWhatTheySeem = ["Fre\u200Beze", "\uFEFFGo", "Go\u202E", "\u2066Go", "Go\u00AD", "G\u200Do", "a\u180Eb"];

    private static readonly string[] TooLong = [new string('a', 1_001), new string('\u6570', 334), new string('b', 100_000)];

    /// <summary>Arguments that are names, what is reported of bad ones, and in how many attributes the declaration below has it.</summary>
    public static TheoryData<string, string, int> Arguments => new()
    {
        { "trigger", "SG0008", 2 },
        { "operation", "SG0008", 1 },
        { "guard", "SG0008", 2 },
        { "action", "SG0008", 1 },
        { "machine", "SG0008", 1 },
        { "symbol", "SG0011", 1 },
    };

    [Theory]
    [MemberData(nameof(Arguments))]
    public async Task No_name_is_reported_and_not_written(string argument, string id, int attributes)
    {
        string[] texts =
        [
            .. HostileTexts.All.Where(text => !SyntaxFacts.IsValidIdentifier(text)), .. NotWhatTheySeem,
            .. argument == "symbol" ? ["true", "false"] : TooLong,
        ];
        GeneratedMachine hostile = GeneratedMachine.From(Sources(argument, texts));
        GeneratedMachine harmless = GeneratedMachine.From(Sources(argument, ["1"]));

        ILookup<string, Diagnostic> reported = (await hostile.AnalyzeAsync()).ToLookup(SpaceOf);
        for (int i = 0; i < texts.Length; i++)
        {
            Diagnostic[] diagnostics = [.. reported[$"N{i:D3}"]];
            Assert.Equal(Enumerable.Repeat(id, attributes), diagnostics.Select(diagnostic => diagnostic.Id));
            Assert.All(diagnostics, diagnostic =>
            {
                Assert.IsType<AttributeSyntax>(NodeOf(diagnostic));
                Assert.Contains(Spelling.Literal(texts[i]), NodeOf(diagnostic).ToString(), StringComparison.Ordinal);
                string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
                Assert.True(Spelling.FirstUnprintable(message, isOfLines: false) < 0, message);
            });
        }

        Assert.Equal(argument == "machine" ? 0 : texts.Length, hostile.Sources.Length);
        for (int i = 0; i < hostile.Sources.Length; i++)
        {
            Assert.Equal(harmless.Source, hostile.Sources[i].Replace($"N{i:D3}", "N000", StringComparison.Ordinal));
        }
    }

    /// <summary>The longest that is taken, whatever is written around it.</summary>
    [Theory]
    [InlineData('a', 1_000)]
    [InlineData('\u6570', 333)]
    public void Names_up_to_the_bound_can_be_compiled(char letter, int length)
    {
        string name = new(letter, length);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 999, 1_000);
        GeneratedMachine machine = GeneratedMachine.From(
            string.Concat(new[] { "trigger", "operation", "guard", "action", "machine" }.Select((place, i) => HostileDeclaration.Of(i, place, name, "", hasHooks: true))));

        Assert.Equal(5, machine.Sources.Length);
        using var image = new MemoryStream();
        Assert.Empty(machine.Compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static string SpaceOf(Diagnostic diagnostic) => NodeOf(diagnostic).FirstAncestorOrSelf<NamespaceDeclarationSyntax>()!.Name.ToString();

    private static SyntaxNode NodeOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan);

    private static string Sources(string argument, IReadOnlyList<string> texts) => "using StateGuard;\n" + string.Concat(texts.Select((text, i) =>
    {
        string Text(string what, string otherwise) => Spelling.Literal(what == argument ? text : otherwise);
        string options = argument switch
        {
            "machine" => "Name = " + Text("machine", ""),
            "symbol" => "EnabledWhen = " + Text("symbol", ""),
            _ => "Name = \"Door\"",
        };
        return $$"""
            namespace N{{i:D3}}
            {
                [StateMachine({{options}})]
                public enum DoorState
                {
                    [Initial, Transition({{Text("trigger", "Go")}}, Open, When = {{Text("guard", "May")}}, Do = {{Text("action", "Ring")}})] Shut,
                    [Transition({{Text("trigger", "Go")}}, Shut), Transition("Back", Shut, When = {{Text("guard", "May")}})] Open,
                    [Exclusive({{Text("operation", "Fix")}}, From = Shut)] Fixing,
                }
            }

            """;
    }));
}
