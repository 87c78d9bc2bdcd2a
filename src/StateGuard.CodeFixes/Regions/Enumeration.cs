using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>Tells whether leaving a <c>foreach</c> runs code of consequence.</summary>
internal static class Enumeration
{
    private const string Collections = "System.Collections";

    /// <summary>
    /// Whether the enumerator's disposal may run code that is not known. Arrays dispose of nothing, and the struct
    /// enumerators of the framework's collections have nothing to do; behind an interface anything may stand.
    /// </summary>
    public static bool RunsCodeAtExit(SemanticModel model, CommonForEachStatementSyntax loop)
    {
        if (model.GetTypeInfo(loop.Expression).Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String })
        {
            return false;
        }

        ForEachStatementInfo info = model.GetForEachStatementInfo(loop);
        return info.DisposeMethod is not null
            && !(info.GetEnumeratorMethod?.ReturnType is { TypeKind: TypeKind.Struct } enumerator
                && enumerator.ContainingNamespace.ToDisplayString().StartsWith(Collections, StringComparison.Ordinal));
    }
}
