namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>A type of local variable: the few values it takes in a program, and the ways to test it.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Values">The literals of its values; a value is known by its index here.</param>
/// <param name="Forms">Tests, each with the bits of the values that pass.</param>
internal sealed record VariableKind(string Type, IReadOnlyList<string> Values, IReadOnlyList<(string Text, int Passing)> Forms)
{
    public static readonly VariableKind Boolean = new(
        "bool",
        ["false", "true"],
        [("{0}", 0b10), ("!{0}", 0b01), ("{0} == true", 0b10), ("{0} != true", 0b01), ("{0} is false", 0b01), ("!!{0}", 0b10)]);

    // The errors stand for every negative number.
    public static readonly VariableKind Errno = new(
        "int",
        ["0", "-1", "-11", "-22"],
        [("{0} == 0", 0b0001), ("{0} != 0", 0b1110), ("{0} < 0", 0b1110), ("{0} >= 0", 0b0001), ("{0} is 0", 0b0001), ("{0} is not 0", 0b1110), ("!({0} == 0)", 0b1110), ("{0} == -11", 0b0100)]);

    public static readonly VariableKind Count = new(
        "int",
        ["0", "1", "7"],
        [("{0} == 1", 0b010), ("{0} != 1", 0b101), ("{0} is 1", 0b010), ("1 == {0}", 0b010)]);

    public static readonly VariableKind Answer = new(
        "Answer",
        ["Answer.No", "Answer.Yes", "Answer.Later"],
        [("{0} == Answer.Yes", 0b010), ("{0} != Answer.Yes", 0b101), ("{0} is Answer.Yes", 0b010), ("{0} is not Answer.Yes", 0b101), ("{0} is Answer.No or Answer.Later", 0b101), ("{0} == Answer.No", 0b001)]);

    public static readonly VariableKind Result = new(
        "TransitionResult",
        ["NotAllowed", "Done", "Refused", "Busy", "Invalid", "Disabled"],
        [("{0} == Done", 0b000010), ("{0} != Done", 0b111101), ("{0} is Done", 0b000010), ("{0} is not Done", 0b111101), ("{0} == Busy", 0b001000), ("{0} is Done or Busy", 0b001010)]);

    /// <summary>Whether an object is there: no local, but a fact like one. Tested by tests of its own.</summary>
    public static readonly VariableKind Presence = new("Gate?", ["null", "there"], []);
}
