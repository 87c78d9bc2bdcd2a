using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Values;

/// <summary>Types whose values are numbers, texts and the like: no operation is ever that of one of them.</summary>
internal static class SimpleTypes
{
    public static bool Contain(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>The type of a variable or a member, where it is one of them.</summary>
    public static ITypeSymbol? Of(object? symbol)
    {
        ITypeSymbol? type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return type is not null && Contain(type) ? type : null;
    }
}
