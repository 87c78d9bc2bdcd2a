using Microsoft.CodeAnalysis;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>Reads which operations the attributes of a method, a parameter or a returned value name.</summary>
internal static class OperationMarks
{
    public const string Begins = "BeginsAttribute";
    public const string Ends = "EndsAttribute";

    /// <summary>The marks of one kind among <paramref name="attributes"/>.</summary>
    public static IEnumerable<AttributeData> Of(IEnumerable<AttributeData> attributes, string mark) =>
        attributes.Where(attribute =>
            attribute.AttributeClass is { ContainingNamespace: { Name: "StateGuard", ContainingNamespace.IsGlobalNamespace: true } } type && type.Name == mark);

    /// <summary>Whether one of <paramref name="attributes"/> is the mark of <paramref name="operation"/>.</summary>
    public static bool Name(IEnumerable<AttributeData> attributes, string mark, string operation) =>
        Of(attributes, mark).Any(attribute => OperationOf(attribute) == operation);

    /// <summary>The operation that a mark names.</summary>
    public static string? OperationOf(AttributeData mark) =>
        mark.ConstructorArguments is { Length: 1 } arguments ? arguments[0].Value as string : null;
}
