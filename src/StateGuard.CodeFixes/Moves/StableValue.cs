using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Moves;

/// <summary>Tells the expressions that mean the same object after a call as they did before it, whatever is called.</summary>
internal sealed class StableValue
{
    private readonly SemanticModel _model;

    public StableValue(SemanticModel model) => _model = model;

    public bool Is(ExpressionSyntax expression) => expression switch
    {
        ThisExpressionSyntax => true,
        ParenthesizedExpressionSyntax inner => Is(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Is(inner.Operand),
        _ when _model.GetConstantValue(expression).HasValue => true,
        IdentifierNameSyntax => IsKept(_model.GetSymbolInfo(expression).Symbol, expression),
        MemberAccessExpressionSyntax access => _model.GetSymbolInfo(access).Symbol is (IFieldSymbol or IPropertySymbol) and { } member
            && IsKept(member, access)
            && (member.IsStatic || Is(access.Expression)),
        _ => false,
    };

    private bool IsKept(ISymbol? symbol, SyntaxNode use) => symbol switch
    {
        ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None } => !IsWrittenInFunction(symbol, use),
        IFieldSymbol field => field.IsReadOnly || field.IsConst || (field.DeclaredAccessibility == Accessibility.Private && !IsWritten(field)),
        IPropertySymbol { IsReadOnly: true, DeclaredAccessibility: not Accessibility.NotApplicable } property => IsAutomatic(property),
        _ => false,
    };

    // Who holds a function may call it at any time.
    private static bool IsWrittenInFunction(ISymbol variable, SyntaxNode use)
    {
        SyntaxNode member = use.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? use.SyntaxTree.GetRoot();
        return RegionBorders.Write(
            new[] { variable.Name },
            member.DescendantNodes().Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
    }

    private static bool IsAutomatic(IPropertySymbol property) => property is { IsVirtual: false, IsAbstract: false, IsOverride: false }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    // A private field is as good as readonly where nobody but a constructor writes it.
    private static bool IsWritten(IFieldSymbol field) => field.ContainingType.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax().DescendantNodes())
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == field.Name && IsTarget(name) && name.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is null);

    private static bool IsTarget(IdentifierNameSyntax name)
    {
        ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target,
            ArgumentSyntax argument => argument.RefOrOutKeyword.RawKind != 0 || argument.Parent is TupleExpressionSyntax,
            PrefixUnaryExpressionSyntax step => step.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
            PostfixUnaryExpressionSyntax step => !step.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
