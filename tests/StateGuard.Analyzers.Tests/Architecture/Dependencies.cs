using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>What types of the shipped source really use: by name, as the type of an expression, or through a member; a using directive counts for nothing.</summary>
internal static class Dependencies
{
    /// <summary>The uses of types declared in the same compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <returns>Pairs of an outermost type and a type that it uses.</returns>
    public static IEnumerable<(INamedTypeSymbol User, INamedTypeSymbol Used)> Of(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        let model = compilation.GetSemanticModel(tree)
        from declaration in tree.GetRoot().DescendantNodes(node => node is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>()
        let user = model.GetDeclaredSymbol(declaration)!
        from used in UsedIn(declaration, model).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
        where SymbolEqualityComparer.Default.Equals(used.ContainingAssembly, compilation.Assembly)
        select (user, used);

    private static IEnumerable<INamedTypeSymbol> UsedIn(SyntaxNode declaration, SemanticModel model)
    {
        foreach (ExpressionSyntax expression in declaration.DescendantNodes().OfType<ExpressionSyntax>())
        {
            ISymbol? symbol = model.GetSymbolInfo(expression).Symbol;
            TypeInfo type = model.GetTypeInfo(expression);
            foreach (INamedTypeSymbol named in new[] { symbol as ITypeSymbol ?? symbol?.ContainingType, type.Type, type.ConvertedType }.SelectMany(Named))
            {
                yield return named;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Named(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Named(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Named).Append(named.OriginalDefinition),
        _ => [],
    };
}
