using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>
/// Tells what may just as well run before the end as after it: what neither runs other code, nor throws, nor reads
/// anything the end could change.
/// </summary>
internal sealed class Harmless
{
    private readonly SemanticModel _model;

    public Harmless(SemanticModel model) => _model = model;

    public bool IsValue(ExpressionSyntax? expression) => expression switch
    {
        null or LiteralExpressionSyntax or DefaultExpressionSyntax or ThisExpressionSyntax or TypeOfExpressionSyntax => true,
        ParenthesizedExpressionSyntax inner => IsValue(inner.Expression),
        ConditionalExpressionSyntax choice => IsValue(choice.Condition) && IsValue(choice.WhenTrue) && IsValue(choice.WhenFalse),
        TupleExpressionSyntax tuple => tuple.Arguments.All(argument => IsValue(argument.Expression)),
        PrefixUnaryExpressionSyntax unary => IsBuiltIn(unary) && !IsStep(unary.Kind()) && IsValue(unary.Operand),
        BinaryExpressionSyntax binary => IsBuiltIn(binary) && !CanThrow(binary.Kind()) && IsValue(binary.Left) && IsValue(binary.Right),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } match =>
            IsValue(match.Expression),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => IsStable(expression) || _model.GetConstantValue(expression).HasValue,
        _ => _model.GetConstantValue(expression).HasValue,
    };

    /// <summary>Whether <paramref name="expression"/> makes an exception out of harmless values.</summary>
    public bool IsNewException(ExpressionSyntax? expression) =>
        expression is ObjectCreationExpressionSyntax { Initializer: null } creation
        && (creation.ArgumentList is null || creation.ArgumentList.Arguments.All(argument => IsValue(argument.Expression)));

    /// <summary>Whether <paramref name="statement"/> only gives harmless values to locals, or does nothing at all.</summary>
    public bool IsStatement(StatementSyntax statement) => statement switch
    {
        EmptyStatementSyntax or LocalFunctionStatementSyntax => true,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment } =>
            IsStable(assignment.Left) && IsValue(assignment.Right) && IsConvertedSilently(assignment.Right),
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Type: not RefTypeSyntax } declaration =>
            declaration.Declaration.Variables.All(v => v.Initializer is null || (IsValue(v.Initializer.Value) && IsConvertedSilently(v.Initializer.Value))),
        _ => false,
    };

    private bool IsStable(ExpressionSyntax expression) => _model.GetSymbolInfo(expression).Symbol switch
    {
        ILocalSymbol local => local.RefKind == RefKind.None,
        IParameterSymbol parameter => parameter.RefKind == RefKind.None,
        _ => false,
    };

    private bool IsBuiltIn(ExpressionSyntax expression) =>
        _model.GetSymbolInfo(expression).Symbol is null or IMethodSymbol { MethodKind: MethodKind.BuiltinOperator };

    private bool IsConvertedSilently(ExpressionSyntax expression) => !_model.GetConversion(expression).IsUserDefined;

    private static bool IsStep(SyntaxKind kind) => kind is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression;

    private static bool CanThrow(SyntaxKind kind) => kind is
        SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression or SyntaxKind.AsExpression or SyntaxKind.CoalesceExpression
        or SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression;
}
