using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Values;

/// <summary>The values an enum declares, which are taken to be all that occur.</summary>
internal static class EnumDomain
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, ValueSet> Known = new();

    /// <summary>The set of the members' values; a flags enum and an empty one may have any value.</summary>
    public static ValueSet Of(INamedTypeSymbol type) => Known.GetValue(type, Collect);

    private static ValueSet Collect(INamedTypeSymbol type)
    {
        ValueSet domain = ValueSet.Nothing;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } constant } && Constants.TryNumber(constant, out long value))
            {
                domain = domain.Union(ValueSet.Of(value));
            }
        }

        return domain.IsNothing || IsFlags(type) ? ValueSet.NotNull : domain;
    }

    private static bool IsFlags(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "FlagsAttribute" })
            {
                return true;
            }
        }

        return false;
    }
}
