using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>
/// Follows the result of a begin through the variables it is kept in, and reads conditions on it by the usual
/// conventions: <c>true</c>, <c>TransitionResult.Done</c>, zero and not null mean begun.
/// </summary>
internal sealed class BeginResult
{
    private readonly SemanticModel _model;
    private readonly ExpressionSyntax _begin;
    private readonly Dictionary<ISymbol, ExpressionSyntax> _kept = new(SymbolEqualityComparer.Default);

    public BeginResult(SemanticModel model, ExpressionSyntax begin)
    {
        _model = model;
        _begin = begin;
    }

    /// <summary>Whether some variable holds the result.</summary>
    public bool IsKept => _kept.Count > 0;

    /// <summary>Whether <paramref name="node"/> contains the begin or names a variable that holds its result.</summary>
    public bool IsMentionedIn(SyntaxNode node) =>
        node.Span.Contains(_begin.Span) && node.SyntaxTree == _begin.SyntaxTree
        || node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Any(name => SourceOf(name) is not null);

    /// <summary>Whether a test somewhere in <paramref name="statement"/> is about a variable that holds the result.</summary>
    public bool IsAskedIn(StatementSyntax statement) => IsKept && statement.DescendantNodesAndSelf().Any(node => node switch
    {
        IfStatementSyntax test => IsMentionedIn(test.Condition),
        WhileStatementSyntax loop => IsMentionedIn(loop.Condition),
        ConditionalExpressionSyntax choice => IsMentionedIn(choice.Condition),
        SwitchStatementSyntax choice => IsMentionedIn(choice.Expression),
        SwitchExpressionSyntax choice => IsMentionedIn(choice.GoverningExpression),
        _ => false,
    });

    /// <summary>Takes note of the variables into which <paramref name="statement"/> puts what it knows of the result.</summary>
    public void Follow(StatementSyntax statement)
    {
        foreach (SyntaxNode node in statement.DescendantNodes())
        {
            if (node is VariableDeclaratorSyntax { Initializer.Value: var initial }
                && IsMentionedIn(initial)
                && _model.GetDeclaredSymbol(node) is { } declared)
            {
                _kept[declared] = initial;
            }
            else if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                && IsMentionedIn(assignment.Right)
                && _model.GetSymbolInfo(assignment.Left).Symbol is (ILocalSymbol or IParameterSymbol) and { } assigned)
            {
                _kept[assigned] = assignment.Right;
            }
        }
    }

    public Meaning Of(ExpressionSyntax condition)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                return Opposite(Of(not.Operand));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and:
                return Either(and, Meaning.TrueMeansBegun);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or:
                return Either(or, Meaning.FalseMeansBegun);
            case BinaryExpressionSyntax comparison when IsResult(comparison.Left):
                return Compared(comparison.Kind(), comparison.Right);
            case BinaryExpressionSyntax comparison when IsResult(comparison.Right):
                return Compared(Mirrored(comparison.Kind()), comparison.Left);
            case IsPatternExpressionSyntax match when IsResult(match.Expression):
                return Matched(match.Pattern);
            case IdentifierNameSyntax name when SourceOf(name) is { } source:
                return Of(source);
            default:
                return IsResult(condition) && IsBoolean(condition) ? Meaning.TrueMeansBegun : Meaning.Unknown;
        }
    }

    private Meaning Either(BinaryExpressionSyntax expression, Meaning meaning) =>
        Of(expression.Left) == meaning || Of(expression.Right) == meaning ? meaning : Meaning.Unknown;

    private Meaning Compared(SyntaxKind comparison, ExpressionSyntax with) => comparison switch
    {
        SyntaxKind.EqualsExpression => Equal(with),
        SyntaxKind.NotEqualsExpression => Opposite(Equal(with)),
        SyntaxKind.LessThanExpression when IsZero(with) => Meaning.FalseMeansBegun,
        SyntaxKind.GreaterThanOrEqualExpression when IsZero(with) => Meaning.TrueMeansBegun,
        _ => Meaning.Unknown,
    };

    private Meaning Matched(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Matched(inner.Pattern),
        UnaryPatternSyntax not => Opposite(Matched(not.Pattern)),
        ConstantPatternSyntax constant => Equal(constant.Expression),
        RelationalPatternSyntax { OperatorToken.RawKind: (int)SyntaxKind.LessThanToken } less => Compared(SyntaxKind.LessThanExpression, less.Expression),
        RelationalPatternSyntax { OperatorToken.RawKind: (int)SyntaxKind.GreaterThanEqualsToken } more =>
            Compared(SyntaxKind.GreaterThanOrEqualExpression, more.Expression),
        _ => Meaning.Unknown,
    };

    private Meaning Equal(ExpressionSyntax value)
    {
        if (_model.GetSymbolInfo(value).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member)
        {
            // Any other member means a failure, but its absence does not mean success.
            return member is { Name: "Done", ContainingType.Name: "TransitionResult" }
                ? Meaning.TrueMeansBegun
                : Meaning.Unknown;
        }

        Optional<object?> constant = _model.GetConstantValue(value);
        return constant switch
        {
            { HasValue: true, Value: true } => Meaning.TrueMeansBegun,
            { HasValue: true, Value: false } => Meaning.FalseMeansBegun,
            { HasValue: true, Value: null } => Meaning.FalseMeansBegun,
            _ => IsZero(value) ? Meaning.TrueMeansBegun : Meaning.Unknown,
        };
    }

    private bool IsZero(ExpressionSyntax value) => _model.GetConstantValue(value) is { HasValue: true, Value: 0 or 0L };

    private bool IsBoolean(ExpressionSyntax expression) => _model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_Boolean;

    // The begin itself, awaited or on its way into a variable, or a variable that holds it unchanged.
    private bool IsResult(ExpressionSyntax expression) => expression == _begin || expression switch
    {
        ParenthesizedExpressionSyntax inner => IsResult(inner.Expression),
        AwaitExpressionSyntax awaited => awaited.Span.Contains(_begin.Span),
        AssignmentExpressionSyntax assignment => IsResult(assignment.Right),
        IdentifierNameSyntax name => SourceOf(name) is { } source && IsResult(source),
        _ => false,
    };

    private ExpressionSyntax? SourceOf(IdentifierNameSyntax name) =>
        _model.GetSymbolInfo(name).Symbol is { } symbol && _kept.TryGetValue(symbol, out ExpressionSyntax? source) ? source : null;

    private static Meaning Opposite(Meaning meaning) => meaning switch
    {
        Meaning.TrueMeansBegun => Meaning.FalseMeansBegun,
        Meaning.FalseMeansBegun => Meaning.TrueMeansBegun,
        _ => Meaning.Unknown,
    };

    private static SyntaxKind Mirrored(SyntaxKind comparison) => comparison switch
    {
        SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => comparison,
        _ => SyntaxKind.None,
    };
}
