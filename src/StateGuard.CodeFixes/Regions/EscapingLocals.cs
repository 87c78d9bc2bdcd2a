using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>Finds what a region declares that is named outside of it.</summary>
internal static class EscapingLocals
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>
    /// The locals whose declarations must move in front of <paramref name="region"/>.
    /// </summary>
    /// <returns>
    /// <see langword="false"/> where something escapes that cannot be moved: a local function, a constant, a
    /// <c>ref</c> or <c>using</c> local, a pattern variable, a type without a name.
    /// </returns>
    public static bool TryFind(SemanticModel model, Region region, out IReadOnlyList<EscapingLocal> locals)
    {
        var found = new List<EscapingLocal>();
        locals = found;
        ILookup<string, IdentifierNameSyntax> outside = region.List.Scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => !region.Contains(name))
            .ToLookup(name => name.Identifier.ValueText, StringComparer.Ordinal);
        foreach (SyntaxNode node in region.Statements.SelectMany(statement => statement.DescendantNodesAndSelf()))
        {
            if (node is not (VariableDeclaratorSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax)
                || model.GetDeclaredSymbol(node) is not { } symbol
                || !outside[symbol.Name].Any(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol)))
            {
                continue;
            }

            if (DeclarationOf(node) is not { } declaration
                || symbol is not ILocalSymbol local
                || Written(model, local, declaration) is not { } type)
            {
                return false;
            }

            found.Add(new EscapingLocal(declaration, local, type));
        }

        return true;
    }

    private static SyntaxNode? DeclarationOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } when CanMove(statement) => statement,
        SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax argument } declaration }
            when argument.RefOrOutKeyword.IsKind(SyntaxKind.OutKeyword) => declaration,
        _ => null,
    };

    private static bool CanMove(LocalDeclarationStatementSyntax statement) =>
        statement is { IsConst: false, UsingKeyword.RawKind: 0, Declaration.Type: not (RefTypeSyntax or ScopedTypeSyntax) }
        && statement.Declaration.Variables.All(variable => variable.Initializer?.Value is not InitializerExpressionSyntax);

    private static string? Written(SemanticModel model, ILocalSymbol local, SyntaxNode declaration)
    {
        TypeSyntax written = declaration is LocalDeclarationStatementSyntax statement
            ? statement.Declaration.Type
            : ((DeclarationExpressionSyntax)declaration).Type;
        if (!written.IsVar)
        {
            return written.WithoutTrivia().ToString();
        }

        bool isAnnotated = model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled();
        string type = local.Type.ToMinimalDisplayString(model, declaration.SpanStart, isAnnotated ? TypeFormat : SymbolDisplayFormat.MinimallyQualifiedFormat);
        return SyntaxFactory.ParseTypeName(type).ContainsDiagnostics || local.Type.TypeKind == TypeKind.Error ? null : type;
    }
}
