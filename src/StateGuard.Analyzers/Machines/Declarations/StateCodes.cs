using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace StateGuard.Machines.Declarations;

/// <summary>Chooses what stands for the states in the machine's word: their values where these are small, else their places.</summary>
internal static class StateCodes
{
    // Leaves 48 bits to the count of begins.
    private const decimal LargestValue = ushort.MaxValue;

    public static bool AreValues(IReadOnlyList<StateDeclaration> states) =>
        states.All(state => Value(state) is >= 0 and <= LargestValue);

    public static int Of(StateDeclaration state, bool areValues) => areValues ? (int)Value(state) : state.Index;

    /// <summary>The value as a literal of the underlying type.</summary>
    public static string Literal(StateDeclaration state) => state.Symbol.ConstantValue switch
    {
        // Not the literals -2147483648 and -9223372036854775808, which a cast would read as a subtraction.
        IFormattable value => "(" + value.ToString(null, CultureInfo.InvariantCulture) + Suffix(value) + ")",
        _ => "0",
    };

    private static string Suffix(object value) => value switch
    {
        uint => "U",
        long => "L",
        ulong => "UL",
        _ => "",
    };

    private static decimal Value(StateDeclaration state) =>
        Convert.ToDecimal(state.Symbol.ConstantValue, CultureInfo.InvariantCulture);
}
