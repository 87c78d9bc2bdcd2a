using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Evaluation;

/// <summary>The attributes of <c>System.Diagnostics.CodeAnalysis</c> that say where a call does not return.</summary>
internal static class FlowAttributes
{
    public static bool DoesNotReturn(IMethodSymbol method) => ProcessExit.Is(method) || Find(method, "DoesNotReturnAttribute") is not null;

    /// <summary>The argument with which the call does not return; null where it always may.</summary>
    public static bool? DoesNotReturnIf(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_Boolean
        && Find(parameter, "DoesNotReturnIfAttribute") is { ConstructorArguments: { Length: 1 } arguments }
            ? arguments[0].Value as bool?
            : null;

    private static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.OriginalDefinition.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name
                && type.ContainingNamespace is { Name: "CodeAnalysis", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } })
            {
                return attribute;
            }
        }

        return null;
    }
}
