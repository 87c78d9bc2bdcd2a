using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Moves;

/// <summary>A method or local function with a body.</summary>
internal sealed class Function
{
    private Function(SyntaxNode declaration, IMethodSymbol symbol, BlockSyntax? block, ExpressionSyntax? expression)
    {
        Declaration = declaration;
        Symbol = symbol;
        Block = block;
        Expression = expression;
    }

    public SyntaxNode Declaration { get; }

    public IMethodSymbol Symbol { get; }

    /// <summary>The body, where it is a block.</summary>
    public BlockSyntax? Block { get; }

    /// <summary>The body, where it is an expression.</summary>
    public ExpressionSyntax? Expression { get; }

    public SyntaxNode Body => (SyntaxNode?)Block ?? Expression!;

    /// <summary>The type of what it answers, out of its task; <see langword="null"/> where it answers nothing.</summary>
    public ITypeSymbol? AnswerType => TaskTypes.ResultOf(Symbol.ReturnType);

    public bool IsIterator => OwnNodes.OfType<YieldStatementSyntax>().Any();

    /// <summary>What runs when it runs: not what stands in functions inside of it.</summary>
    public IEnumerable<SyntaxNode> OwnNodes =>
        Body.DescendantNodesAndSelf(node => node == Body || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>The function that <paramref name="node"/> belongs to; <see langword="null"/> where that is something else, such as a lambda.</summary>
    public static Function? Around(SyntaxNode node, SemanticModel model)
    {
        SyntaxNode? declaration = node.Ancestors().FirstOrDefault(outer => outer is MemberDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax);
        (BlockSyntax? Block, ExpressionSyntax? Expression) body = declaration switch
        {
            MethodDeclarationSyntax method => (method.Body, method.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody?.Expression),
            _ => default,
        };
        return (body.Block is not null || body.Expression is not null)
            && ((SyntaxNode?)body.Block ?? body.Expression!).Span.Contains(node.Span)
            && model.GetDeclaredSymbol(declaration!) is IMethodSymbol symbol
                ? new Function(declaration!, symbol, body.Block, body.Expression)
                : null;
    }
}
