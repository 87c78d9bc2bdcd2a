using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace StateGuard.Machines.Declarations;

/// <summary>Reads the arguments of an attribute, whatever the user wrote there.</summary>
internal static class AttributeArguments
{
    /// <summary>The positional argument; null where there are fewer.</summary>
    public static TypedConstant? Positional(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index] : null;

    /// <summary>The named argument; null where it is not given.</summary>
    public static TypedConstant? Named(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The string, where the argument is one.</summary>
    public static string? AsString(this TypedConstant? argument) =>
        argument is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>The number behind a value of an enum that is based on <see cref="int"/>.</summary>
    public static int? AsEnum(this TypedConstant? argument) =>
        argument is { Kind: TypedConstantKind.Enum, Value: int value } ? value : null;

    /// <summary>Whether the compiler itself has something to say about the argument, so that no rule needs to.</summary>
    public static bool IsError(this TypedConstant? argument) =>
        argument is null or { Kind: TypedConstantKind.Error };
}
