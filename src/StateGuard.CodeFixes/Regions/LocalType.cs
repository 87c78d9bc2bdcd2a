using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>Writes the type of a local so that it can be declared without a value.</summary>
internal static class LocalType
{
    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Oblivious = SymbolDisplayFormat.MinimallyQualifiedFormat.RemoveMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type of <paramref name="local"/>, which <paramref name="region"/> declares.</summary>
    /// <returns><see langword="null"/> where the type has no name.</returns>
    public static string? Of(SemanticModel model, ILocalSymbol local, SyntaxNode declaration, Region region)
    {
        TypeSyntax written = declaration is LocalDeclarationStatementSyntax statement
            ? statement.Declaration.Type
            : ((DeclarationExpressionSyntax)declaration).Type;
        if (!written.IsVar)
        {
            return written.WithoutTrivia().ToString();
        }

        bool isNullable = RegionBorders.Write(new[] { local.Name }, new[] { region.List.Scope }) || !StartsNotNull(model, declaration);
        ITypeSymbol type = isNullable ? local.Type : local.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        bool areAnnotated = model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled();
        string name = type.ToMinimalDisplayString(model, declaration.SpanStart, areAnnotated ? Annotated : Oblivious);
        return SyntaxFactory.ParseTypeName(name).ContainsDiagnostics || type.TypeKind == TypeKind.Error ? null : name;
    }

    // An inferred reference type admits null, whatever the first value is; where that value stays, it need not.
    private static bool StartsNotNull(SemanticModel model, SyntaxNode declaration) =>
        declaration is LocalDeclarationStatementSyntax { Declaration.Variables: var variables }
        && variables.All(variable => variable.Initializer is { } initializer
            && model.GetTypeInfo(initializer.Value).Nullability.FlowState == NullableFlowState.NotNull);
}
