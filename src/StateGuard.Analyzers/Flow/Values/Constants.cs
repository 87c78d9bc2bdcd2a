namespace StateGuard.Flow.Values;

/// <summary>Constants of the language as members of a <see cref="ValueSet"/>.</summary>
internal static class Constants
{
    /// <summary>The set that holds the constant alone, where it is a null, a boolean, a character or an integer.</summary>
    public static bool TryConvert(object? constant, out ValueSet set)
    {
        if (constant is null)
        {
            set = ValueSet.Null;
            return true;
        }

        bool known = TryNumber(constant, out long number);
        set = known ? ValueSet.Of(number) : ValueSet.NotNull;
        return known;
    }

    /// <summary>What is known of the constant: its number, or at least that it is something.</summary>
    public static ValueSet SetOf(object? constant)
    {
        TryConvert(constant, out ValueSet set);
        return set;
    }

    public static bool TryNumber(object constant, out long number)
    {
        switch (constant)
        {
            case bool value:
                number = value ? 1 : 0;
                return true;
            case char value:
                number = value;
                return true;
            case sbyte value:
                number = value;
                return true;
            case byte value:
                number = value;
                return true;
            case short value:
                number = value;
                return true;
            case ushort value:
                number = value;
                return true;
            case int value:
                number = value;
                return true;
            case uint value:
                number = value;
                return true;
            case long value:
                number = value;
                return true;
            case ulong value:
                number = unchecked((long)value);
                return true;
            default:
                number = 0;
                return false;
        }
    }
}
