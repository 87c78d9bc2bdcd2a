using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Moves;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Ends;

/// <summary>
/// Looks for other begins of the same object: open since an earlier one, it may be right to end it although this one
/// has failed, or has been ended already.
/// </summary>
internal static class OtherBegins
{
    /// <param name="function">The function.</param>
    /// <param name="begin">The begin.</param>
    /// <param name="method">The method that it calls.</param>
    /// <param name="end">The method that ends.</param>
    /// <param name="model">The semantic model.</param>
    public static bool Are(Function function, InvocationExpressionSyntax begin, IMethodSymbol method, IMethodSymbol end, SemanticModel model) =>
        function.OwnNodes.OfType<InvocationExpressionSyntax>().Any(other => other != begin
            && model.GetSymbolInfo(other).Symbol is IMethodSymbol called
            && Is(other, called, begin, method, end));

    /// <summary>Whether <paramref name="function"/> begins more than once on what <paramref name="end"/> is called on.</summary>
    public static bool AreTwo(Function function, InvocationExpressionSyntax end, IMethodSymbol method, SemanticModel model) =>
        function.OwnNodes.OfType<InvocationExpressionSyntax>()
            .Count(other => Spelling.OfReceiver(other) == Spelling.OfReceiver(end)
                && model.GetSymbolInfo(other).Symbol is IMethodSymbol called
                && (Begins(called) || (!IsMarked(method) && called.Name != method.Name))) > 1;

    // What is described elsewhere bears no mark: anything but the end may then be a begin.
    private static bool Is(InvocationExpressionSyntax other, IMethodSymbol called, InvocationExpressionSyntax begin, IMethodSymbol method, IMethodSymbol end) =>
        SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, method.OriginalDefinition)
            ? EndCall.Target(called, other) == EndCall.Target(method, begin)
            : Spelling.OfReceiver(other) == Spelling.OfReceiver(begin) && (Begins(called) || (!IsMarked(method) && called.Name != end.Name));

    private static bool Begins(IMethodSymbol method) => MarksOf(method).Contains("BeginsAttribute");

    private static bool IsMarked(IMethodSymbol method) => MarksOf(method).Any(mark => mark is "BeginsAttribute" or "EndsAttribute");

    private static IEnumerable<string?> MarksOf(IMethodSymbol method) => method.GetAttributes()
        .Concat(method.Parameters.SelectMany(parameter => parameter.GetAttributes()))
        .Select(attribute => attribute.AttributeClass?.Name);
}
