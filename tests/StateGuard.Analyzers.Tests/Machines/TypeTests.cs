using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0010.</summary>
public class TypeTests
{
    private const string Enum = """enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }""";

    [Theory]
    [InlineData("class House { ", " }", "'House' around it is not partial")]
    [InlineData("partial class Street { class House { ", " } }", "'House' around it is not partial")]
    [InlineData("class Street { partial class House { ", " } }", "'Street' around it is not partial")]
    public Task A_type_around_it_that_is_not_partial_is_reported(string before, string after, string message) =>
        DeclarationTest.CheckAsync(before + "[{|SG0010:StateMachine|}] " + Enum + after, message);

    // The state arguments do not compile there either, which the compiler says.
    [Fact]
    public Task A_generic_type_around_it_is_reported() => DeclarationTest.CheckAsync(
        "partial class House<T> { [{|SG0010:StateMachine|}] enum DoorState { [Initial] Shut, Open } }", "is generic");

    [Fact]
    public Task A_file_local_enum_is_reported() => DeclarationTest.CheckAsync("[{|SG0010:StateMachine|}] file " + Enum, "drop the modifier 'file'");

    [Fact]
    public Task A_language_before_partial_methods_with_results_is_reported() =>
        DeclarationTest.CheckAsync("[{|SG0010:StateMachine|}] " + Enum, "C# 8.0", LanguageVersion.CSharp8);

    [Theory]
    [InlineData("partial class House { protected internal ", " }")]
    [InlineData("partial class House { private protected ", " }")]
    [InlineData("partial class House { ", " }")]
    [InlineData("static partial class House { public ", " }")]
    [InlineData("partial struct House { internal ", " }")]
    [InlineData("partial record House(int A) { internal ", " }")]
    [InlineData("readonly partial record struct House(int A) { internal ", " }")]
    [InlineData("partial interface House { internal ", " }")]
    [InlineData("namespace @class.@new { partial class @void { public ", " } }")]
    public Task Partial_types_of_all_kinds_are_right(string before, string after)
    {
        int modifiers = before.LastIndexOf("{ ", StringComparison.Ordinal) + 2;
        return DeclarationTest.CheckAsync(before[..modifiers] + "[StateMachine] " + before[modifiers..] + Enum + after);
    }
}
