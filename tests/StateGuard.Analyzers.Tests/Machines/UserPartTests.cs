using Microsoft.CodeAnalysis;
using StateGuard.Machines.Declarations;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0008, for what the user's own part of the machine's class declares.</summary>
public class UserPartTests
{
    private const string Declaration = """
        enum DoorState
        {
            [Initial, Transition("Go", Open, When = "Is", Do = "Act")] Shut,
            [Transition("Go", Shut)] Open,
            [Exclusive("Hold", From = Shut)] Held,
        }

        """;

    private const string Hooks = " private partial bool Is() => true; private partial void Act() { } }";

    [Theory]
    [InlineData("class Base { protected Base(int width) { } } partial class Door : Base {", "the base class 'Base'")]
    [InlineData("class Base { private Base() { } public static Base One = new(); } partial class Door : Base {", "the base class 'Base'")]
    [InlineData("partial class Door(int width) { int Width => width;", "a primary one")]
    [InlineData("partial class Door { public int State(int a) => a;", "a member 'State' of its own")]
    [InlineData("partial class Door { public int Mermaid<T>() => 1;", "a member 'Mermaid' of its own")]
    [InlineData("partial class Door { private long __word;", "'__word' begins with two underscores")]
    [InlineData("partial class Door { private void __FireGo() { }", "'__FireGo' begins with two underscores")]
    [InlineData("partial class Door { private int __BeginHold;", "'__BeginHold' begins with two underscores")]
    public Task What_the_machine_cannot_be_written_beside_is_reported(string part, string message) =>
        DeclarationTest.CheckAsync("[{|SG0008:StateMachine|}] " + Declaration + part + Hooks, message);

    [Theory]
    [InlineData("class Base { protected Base(int width = 0, params int[] more) { } } partial class Door : Base {")]
    [InlineData("class Base { internal Base() { } } partial class Door : Base { public Door(int width) { }")]
    [InlineData("partial class Door { private Action? __FireCallback, __HoldCallback, __Word;")]
    [InlineData("partial class Door { public bool TryEnterHold(out int a) { a = 0; return false; } public bool TryEnterHold(HoldScope scope, int b) => false;")]
    [InlineData("partial class Door { public TransitionResult BeginHold(int times) => default; public TransitionResult Go<T>() => default;")]
    public Task What_it_can_be_written_beside_is_right(string part) =>
        DeclarationTest.CheckAsync("[StateMachine] " + Declaration + part + Hooks);

    [Theory]
    [InlineData("public bool TryEnterHold(out HoldScope scope) { scope = default; return true; }", "'TryEnterHold', which is a member of your own part")]
    [InlineData("int HoldScope(int width) => width;", "'HoldScope', which is a member of your own part")]
    public Task A_member_in_the_way_of_an_operation_is_reported(string member, string message) =>
        DeclarationTest.CheckAsync(
            "[StateMachine] " + Declaration.Replace("""Exclusive("Hold", From = Shut)""", """{|SG0008:Exclusive("Hold", From = Shut)|}""", StringComparison.Ordinal)
            + "partial class Door { " + member + Hooks,
            message);

    [Theory]
    [InlineData("private bool Is() => true; private partial void Act() { }", "declare it as 'private partial bool Is()'")]
    [InlineData("private static void Act() { } private partial bool Is() => true;", "declare it as 'private partial void Act()'")]
    [InlineData("private partial bool Is(); private partial void Act() { }", "declares 'Is' already, and your part of 'Door' does so again: give it a body there")]
    [InlineData("private partial bool Is() => true; partial void Act();", "declares 'Act' already, and your part of 'Door' does so again: give it a body there")]
    [InlineData("private bool Is => true; private partial void Act() { }", "A guard needs the name 'Is', which is a member of your own part")]
    public Task A_hook_that_is_not_partial_is_reported(string members, string message) =>
        DeclarationTest.CheckAsync(
            "[StateMachine] " + Declaration.Replace("""Transition("Go", Open, When = "Is", Do = "Act")""", """{|SG0008:Transition("Go", Open, When = "Is", Do = "Act")|}""", StringComparison.Ordinal)
            + "partial class Door { " + members + " }",
            message);

    // Or a member of the user's that clashes would go unnoticed.
    [Theory]
    [MemberData(nameof(SampleMachines.All), MemberType = typeof(SampleMachines))]
    public void Every_private_name_of_the_generated_code_is_known(string name, string source)
    {
        IEnumerable<INamedTypeSymbol> machines = GeneratedMachine.From(source).Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(type => !type.GetMembers("Permitted").IsEmpty);
        foreach (INamedTypeSymbol machine in machines)
        {
            var states = (INamedTypeSymbol)machine.GetMembers("State").OfType<IPropertySymbol>().Single().Type;
            var declaration = new MachineDeclaration(states, AttributeNames.StateMachineOf(states)!);
            Assert.All(
                machine.GetMembers().Select(member => member.Name).Where(member => member.StartsWith("__", StringComparison.Ordinal)),
                member => Assert.True(GeneratedMembers.IsInner(member, declaration), $"{name}: {machine.Name}.{member}"));
        }
    }
}
