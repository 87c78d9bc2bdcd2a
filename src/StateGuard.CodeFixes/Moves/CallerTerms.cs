using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Moves;

/// <summary>
/// Says in the terms of the destination what code of a helper says in its own: the argument for the parameter, the
/// object that the helper was called on for <c>this</c>.
/// </summary>
internal sealed class CallerTerms : CSharpSyntaxRewriter
{
    private readonly SemanticModel _model;
    private readonly BeginChain _chain;
    private readonly StableValue _stable;
    private readonly Dictionary<string, ExpressionSyntax> _names = new(StringComparer.Ordinal);
    private int _level;
    private SyntaxNode? _replaced;
    private SyntaxNode? _replacement;

    public CallerTerms(SemanticModel model, BeginChain chain)
    {
        _model = model;
        _chain = chain;
        _stable = new StableValue(model);
    }

    /// <summary>Stands at the begin wherever it is.</summary>
    public SyntaxAnnotation Begin { get; } = new();

    /// <summary>Whether something cannot be said.</summary>
    public bool IsLost { get; private set; }

    /// <summary>What the names that the begin mentions have become.</summary>
    public IReadOnlyDictionary<string, ExpressionSyntax> Names => _names;

    /// <summary>Whether <c>this</c> has become something else.</summary>
    public bool IsThisReplaced { get; private set; }

    /// <summary>What <paramref name="node"/> of a level's function comes to, with one node in it replaced.</summary>
    public T Translate<T>(T node, int level, SyntaxNode? replaced = null, SyntaxNode? replacement = null)
        where T : SyntaxNode
    {
        (int Level, SyntaxNode? Replaced, SyntaxNode? Replacement) outer = (_level, _replaced, _replacement);
        (_level, _replaced, _replacement) = (level, replaced, replacement);
        SyntaxNode? visited = Visit(node);
        (_level, _replaced, _replacement) = outer;
        return ((T)visited!).WithoutTrivia();
    }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is not null && node == _replaced)
        {
            return _replacement!.WithTriviaFrom(node);
        }

        SyntaxNode? visited = node is AnonymousFunctionExpressionSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax ? Lost(node) : base.Visit(node);
        return node == _chain.Begin ? visited!.WithAdditionalAnnotations(Begin) : visited;
    }

    public override SyntaxNode? VisitThisExpression(ThisExpressionSyntax node) =>
        _level < _chain.Levels.Count && Owner() is { } owner ? owner.WithTriviaFrom(node) : node;

    public override SyntaxNode? VisitGenericName(GenericNameSyntax node) => Name(node) is { } said ? said : base.VisitGenericName(node);

    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) => Name(node) is { } said ? said : node;

    private SyntaxNode Lost(SyntaxNode node)
    {
        IsLost = true;
        return node;
    }

    private SyntaxNode? Name(SimpleNameSyntax node)
    {
        bool isOfOther = node.Parent is MemberAccessExpressionSyntax access && access.Name == node
            || node.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax;
        if (_level == _chain.Levels.Count || isOfOther)
        {
            return null;
        }

        // A name that is quoted would say another.
        if (node.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }))
        {
            return Lost(node);
        }

        ISymbol? symbol = _model.GetSymbolInfo(node).Symbol;
        SyntaxNode? said = symbol switch
        {
            IParameterSymbol parameter when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, Helper.Symbol) => Argument(parameter, node),
            ILocalSymbol local when IsOwn(local) => Initial(local, node),
            IParameterSymbol or ILocalSymbol => Seen(symbol, node),
            { IsStatic: false } and (IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IEventSymbol) when Owner() is { } owner =>
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, node.WithoutTrivia()).WithTriviaFrom(node),
            not null => Seen(symbol, node),
            null => Lost(node),
        };
        if (said is ExpressionSyntax expression && expression != node)
        {
            _names[node.Identifier.ValueText] = expression.WithoutTrivia();
        }

        return said;
    }

    private Function Helper => _chain.Levels[_level].Tail.Function;

    private InvocationExpressionSyntax Caller => _chain.Levels[_level].Caller;

    private bool IsOwn(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == _model.SyntaxTree && Helper.Body.FullSpan.Contains(reference.Span));

    // The same name must mean the same thing over there.
    private SyntaxNode Seen(ISymbol symbol, SyntaxNode node)
    {
        bool isOfThis = symbol is IParameterSymbol && Owner() is not null;
        return !isOfThis && _model.LookupSymbols(_chain.Call.Call.SpanStart, name: symbol.Name)
            .Any(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, symbol.OriginalDefinition))
                ? node
                : Lost(node);
    }

    // The object the helper is called on; null where it is the same "this".
    private ExpressionSyntax? Owner()
    {
        if (Helper.Symbol.IsStatic || Helper.Symbol.MethodKind == MethodKind.LocalFunction || Caller.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        if (!_stable.Is(access.Expression))
        {
            IsLost = true;
        }

        ExpressionSyntax owner = Translate(access.Expression, _level + 1);
        IsThisReplaced |= owner is not ThisExpressionSyntax;
        return owner is ThisExpressionSyntax ? null : owner;
    }

    private SyntaxNode Argument(IParameterSymbol parameter, SimpleNameSyntax node)
    {
        if ((_model.GetOperation(Caller) as IInvocationOperation)?.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, parameter))
                is not { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax { Expression: { } passed } } found)
        {
            return Lost(node);
        }

        if (parameter.RefKind is RefKind.Out or RefKind.Ref)
        {
            return passed switch
            {
                DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } when _level + 1 == _chain.Levels.Count =>
                    SyntaxFactory.IdentifierName(variable.Identifier.WithoutTrivia()).WithTriviaFrom(node),
                IdentifierNameSyntax => Translate(passed, _level + 1).WithTriviaFrom(node),
                _ => Lost(node),
            };
        }

        // A structure would be begun in the caller's own rather than in the copy.
        bool isCopied = parameter.Type.IsValueType && node.Parent is MemberAccessExpressionSyntax;
        return isCopied
            || found.Value is IConversionOperation { Conversion.IsUserDefined: true }
            || RegionBorders.Write(new[] { node.Identifier.Text }, new[] { Helper.Body })
            || !_stable.Is(passed)
                ? Lost(node)
                : Translate(passed, _level + 1).WithTriviaFrom(node);
    }

    // var gate = _gate;
    private SyntaxNode Initial(ILocalSymbol local, SimpleNameSyntax node) =>
        local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && local.RefKind == RefKind.None
        && !(local.Type.IsValueType && node.Parent is MemberAccessExpressionSyntax)
        && SymbolEqualityComparer.Default.Equals(_model.GetTypeInfo(value).Type, local.Type)
        && !RegionBorders.Write(new[] { node.Identifier.Text }, new[] { Helper.Body })
        && _stable.Is(value)
            ? Translate(value, _level).WithTriviaFrom(node)
            : Lost(node);
}
