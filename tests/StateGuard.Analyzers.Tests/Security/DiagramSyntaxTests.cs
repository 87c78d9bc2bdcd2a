using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Machines;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>Whatever the names are, both diagrams are read as they were meant.</summary>
public sealed class DiagramSyntaxTests
{
    public static TheoryData<string> Places => ["state", "trigger", "operation", "guard", "action", "machine"];

    [Theory]
    [MemberData(nameof(Places))]
    public void Diagrams_say_what_the_declaration_says(string place)
    {
        IReadOnlyList<string> names = HostileNames.All;
        GeneratedMachine machine = GeneratedMachine.From(
            string.Concat(names.Select((name, i) => HostileDeclaration.Of(i, place, name, "", hasHooks: true))), new CSharpParseOptions(LanguageVersion.Latest), ReferencePacks.Net100);
        for (int i = 0; i < names.Count; i++)
        {
            string Named(string what, string otherwise) => what == place ? names[i] : otherwise;
            (string c, string go) = (Named("state", "C"), Named("trigger", "Go"));
            (string, string, string)[] expected =
            [
                ("A", "B", $"{go} [{Named("guard", "May")}] / {Named("action", "Ring")}"),
                ("A", c, "Other"),
                ("B", "A", go),
                (c, "A", "Back"),
                (c, "B", $"[{Named("guard", "May")}]"),
                (c, "D", "Begin" + Named("operation", "Fix")),
                ("D", c, "End" + Named("operation", "Fix")),
            ];
            INamedTypeSymbol type = machine.Compilation.GetTypeByMetadataName($"N{i:D3}.Doors.House+{Named("machine", "Door")}")!;
            foreach (Diagram read in new[] { MermaidReader.Read(Constant(type, "Mermaid")), DotReader.Read(Constant(type, "Dot")) })
            {
                Assert.Equal(expected, read.Edges);
                Assert.Equal("A", read.Initial);
                Assert.Empty(read.Finals);
            }
        }
    }

    [Theory]
    [InlineData("End")]
    [InlineData("Final")]
    public void Final_states_are_read(string name)
    {
        GeneratedMachine machine = GeneratedMachine.From($$"""using StateGuard; [StateMachine] public enum DoorState { [Initial, Transition("Go", {{name}})] A, [Final] {{name}} }""");
        INamedTypeSymbol type = machine.Compilation.GetTypeByMetadataName("Door")!;

        Assert.Equal([name], MermaidReader.Read(Constant(type, "Mermaid")).Finals);
        Assert.Equal([name], DotReader.Read(Constant(type, "Dot")).Finals);
    }

    private static string Constant(INamedTypeSymbol type, string name) => (string)((IFieldSymbol)type.GetMembers(name).Single()).ConstantValue!;
}
