using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Values;

/// <summary>
/// What a value may be: null or not, and within which integer ranges. Booleans are 0 and 1, an enum its numbers; of
/// an object only "not null" is known, which is every number.
/// </summary>
/// <remarks>
/// A lattice under <see cref="Union"/>: a set never says less than its parts, and every set with more than
/// <see cref="MaxRanges"/> ranges is widened to its hull, so that chains are finite. Immutable.
/// </remarks>
internal sealed class ValueSet : IEquatable<ValueSet>
{
    /// <summary>Beyond this many ranges a set is rounded up to one range.</summary>
    public const int MaxRanges = 64;

    public static readonly ValueSet Top = new(true, [new NumberRange(long.MinValue, long.MaxValue)]);
    public static readonly ValueSet NotNull = new(false, [new NumberRange(long.MinValue, long.MaxValue)]);
    public static readonly ValueSet Null = new(true, []);
    public static readonly ValueSet Nothing = new(false, []);
    public static readonly ValueSet True = Of(1);
    public static readonly ValueSet False = Of(0);
    public static readonly ValueSet Boolean = Between(0, 1);
    public static readonly ValueSet Negative = Between(long.MinValue, -1);

    private readonly NumberRange[] _ranges;

    private ValueSet(bool mayBeNull, NumberRange[] ranges)
    {
        MayBeNull = mayBeNull;
        _ranges = ranges.Length > MaxRanges ? [new NumberRange(ranges[0].Low, ranges[ranges.Length - 1].High)] : ranges;
    }

    public bool MayBeNull { get; }

    public bool MayBeNotNull => _ranges.Length > 0;

    public bool IsNothing => !MayBeNull && _ranges.Length == 0;

    public bool IsTop => MayBeNull && _ranges.Length == 1 && _ranges[0] == new NumberRange(long.MinValue, long.MaxValue);

    public static ValueSet Of(long value) => Between(value, value);

    public static ValueSet Between(long low, long high) => low > high ? Nothing : new ValueSet(false, [new NumberRange(low, high)]);

    public static ValueSet OfBoolean(bool value) => value ? True : False;

    /// <summary>What a value of the type may be when nothing is known. Of an enum only the declared members occur.</summary>
    public static ValueSet Of(ITypeSymbol? type)
    {
        switch (type)
        {
            case null:
                return Top;
            case { SpecialType: SpecialType.System_Boolean }:
                return Boolean;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return Of(nullable.TypeArguments[0]).Union(Null);
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } named:
                return EnumDomain.Of(named);
            case INamedTypeSymbol { IsValueType: true, Arity: 1 } task when TaskTypes.Contain(task):
                // It counts as its result, which may be null where the task cannot.
                return Of(task.TypeArguments[0]);
            default:
                return type.IsValueType && !TaskTypes.Contain(type) ? NotNull : Top;
        }
    }

    public bool IsSingle(out long value)
    {
        value = _ranges.Length == 1 ? _ranges[0].Low : 0;
        return !MayBeNull && _ranges.Length == 1 && _ranges[0].Low == _ranges[0].High;
    }

    public bool Contains(long value)
    {
        foreach (NumberRange range in _ranges)
        {
            if (range.Low <= value && value <= range.High)
            {
                return true;
            }
        }

        return false;
    }

    public ValueSet Union(ValueSet other)
    {
        if (IsTop || other.IsSubsetOf(this))
        {
            return this;
        }

        return other.IsTop || IsSubsetOf(other)
            ? other
            : new ValueSet(MayBeNull || other.MayBeNull, NumberRange.Union(_ranges, other._ranges));
    }

    public ValueSet Intersect(ValueSet other)
    {
        if (other.IsTop || IsSubsetOf(other))
        {
            return this;
        }

        if (IsTop || other.IsSubsetOf(this))
        {
            return other;
        }

        var common = new List<NumberRange>();
        int i = 0;
        int j = 0;
        while (i < _ranges.Length && j < other._ranges.Length)
        {
            NumberRange a = _ranges[i];
            NumberRange b = other._ranges[j];
            if (a.Overlaps(b))
            {
                common.Add(new NumberRange(Math.Max(a.Low, b.Low), Math.Min(a.High, b.High)));
            }

            if (a.High < b.High)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new ValueSet(MayBeNull && other.MayBeNull, [.. common]);
    }

    /// <summary>Everything that is not in this set, null included.</summary>
    public ValueSet Complement()
    {
        var rest = new List<NumberRange>();
        long next = long.MinValue;
        bool open = true;
        foreach (NumberRange range in _ranges)
        {
            if (range.Low > next)
            {
                rest.Add(new NumberRange(next, range.Low - 1));
            }

            open = range.High != long.MaxValue;
            next = open ? range.High + 1 : range.High;
        }

        if (open)
        {
            rest.Add(new NumberRange(next, long.MaxValue));
        }

        return new ValueSet(!MayBeNull, [.. rest]);
    }

    /// <summary>The set of <c>-x</c>. The least number, which has no opposite, widens it.</summary>
    public ValueSet Negate()
    {
        var negated = new List<NumberRange>(_ranges.Length);
        foreach (NumberRange range in _ranges)
        {
            if (range.Low == long.MinValue)
            {
                negated.Add(new NumberRange(range.High == long.MaxValue ? long.MinValue : -range.High, long.MaxValue));
            }
            else
            {
                negated.Add(new NumberRange(-range.High, -range.Low));
            }
        }

        return new ValueSet(MayBeNull, NumberRange.Normalize(negated));
    }

    /// <summary>The set of <c>x + by</c>; null where a sum has no place in a 64-bit number.</summary>
    public ValueSet? Shift(long by)
    {
        var shifted = new List<NumberRange>(_ranges.Length);
        foreach (NumberRange range in _ranges)
        {
            long low = unchecked(range.Low + by);
            long high = unchecked(range.High + by);
            if ((by > 0 && high < range.High) || (by < 0 && low > range.Low))
            {
                return null;
            }

            shifted.Add(new NumberRange(low, high));
        }

        return new ValueSet(MayBeNull, NumberRange.Normalize(shifted));
    }

    /// <summary>What comes after the least number of the set, or, going down, before the greatest, by one step or more.</summary>
    public ValueSet Beyond(long step)
    {
        if (_ranges.Length == 0)
        {
            return this;
        }

        long from = step > 0 ? _ranges[0].Low : _ranges[_ranges.Length - 1].High;
        long next = unchecked(from + step);
        bool isUnbounded = from == (step > 0 ? long.MinValue : long.MaxValue) || next > from != step > 0;
        return isUnbounded ? NotNull : step > 0 ? Between(next, long.MaxValue) : Between(long.MinValue, next);
    }

    public bool IsSubsetOf(ValueSet other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (MayBeNull && !other.MayBeNull)
        {
            return false;
        }

        // No two ranges of one set touch, so that each lies within one of the other's, or in none.
        int j = 0;
        foreach (NumberRange range in _ranges)
        {
            while (j < other._ranges.Length && other._ranges[j].High < range.Low)
            {
                j++;
            }

            if (j == other._ranges.Length || other._ranges[j].Low > range.Low || other._ranges[j].High < range.High)
            {
                return false;
            }
        }

        return true;
    }

    public bool Overlaps(ValueSet other)
    {
        if (MayBeNull && other.MayBeNull)
        {
            return true;
        }

        int i = 0;
        int j = 0;
        while (i < _ranges.Length && j < other._ranges.Length)
        {
            if (_ranges[i].Overlaps(other._ranges[j]))
            {
                return true;
            }

            if (_ranges[i].High < other._ranges[j].High)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }

    public bool Equals(ValueSet? other) =>
        ReferenceEquals(this, other) || (other is not null && MayBeNull == other.MayBeNull && _ranges.SequenceEqual(other._ranges));

    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    public override int GetHashCode()
    {
        int hash = MayBeNull ? 1 : 0;
        foreach (NumberRange range in _ranges)
        {
            hash = (hash * 397) ^ range.GetHashCode();
        }

        return hash;
    }

    public override string ToString() =>
        "{" + string.Join(", ", (MayBeNull ? new[] { "null" } : []).Concat(_ranges.Select(r => r.ToString()))) + "}";
}
