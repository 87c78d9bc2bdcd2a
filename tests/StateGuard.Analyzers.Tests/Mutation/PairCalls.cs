using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Analyzers.Tests.Mutation;

/// <summary>The begins and ends that one method calls, by the marks and pairs that the contracts tell of.</summary>
internal sealed class PairCalls
{
    private readonly HashSet<ISymbol> _filled = new(SymbolEqualityComparer.Default);

    public PairCalls(SemanticModel model, MethodDeclarationSyntax method, ContractReader contracts)
    {
        Model = model;
        Method = method;
        var begins = new List<PairCall>();
        var ends = new List<PairCall>();
        foreach (InvocationExpressionSyntax call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetOperation(call) is IInvocationOperation { TargetMethod: { } target } operation)
            {
                IReadOnlyList<OperationEffect> effects = contracts.Read(target, operation).Effects;
                begins.AddRange(effects.Where(effect => effect.Kind == EffectKind.Begin).Take(1).Select(effect => new PairCall(call, effect)));
                ends.AddRange(effects.Where(effect => effect.Kind == EffectKind.End).Take(1).Select(effect => new PairCall(call, effect)));
            }
        }

        Begins = begins;
        Ends = ends;
        if (begins.Count > 0)
        {
            FindFilled();
        }
    }

    public SemanticModel Model { get; }

    public MethodDeclarationSyntax Method { get; }

    public IReadOnlyList<PairCall> Begins { get; }

    public IReadOnlyList<PairCall> Ends { get; }

    /// <summary>Ends of what the method has begun itself. Ends for somebody else are not the method's to keep.</summary>
    public IEnumerable<PairCall> OwnEnds => Ends.Where(IsOwn);

    /// <summary>
    /// Whether a <c>finally</c> or a handler around the place ends the operation, so that leaving there breaks nothing.
    /// </summary>
    public bool IsProtected(SyntaxNode place, string operation) => place.Ancestors().OfType<TryStatementSyntax>().Any(attempt =>
        attempt.Block.Span.Contains(place.Span)
        && (EndsIn(attempt.Finally, operation) || attempt.Catches.Any(handler => EndsIn(handler, operation))));

    /// <summary>Whether the node ends the operation, itself or by a helper of its own.</summary>
    public bool EndsIn(SyntaxNode? node, string operation) => node is not null && (
        Ends.Any(end => end.Operation == operation && node.Span.Contains(end.Call.Span))
        || node.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => IsOwnHelper(call)));

    /// <summary>
    /// Whether a call may throw: not that of an end, nor what the system has for looking at memory and for counting. What
    /// else is called is opaque, or calls what is.
    /// </summary>
    public bool MayThrow(InvocationExpressionSyntax call) => !Ends.Any(end => end.Call == call)
        && Model.GetSymbolInfo(call).Symbol is not IMethodSymbol
        {
            ContainingType: { Name: "Span" or "ReadOnlySpan" or "Memory" or "MemoryExtensions" or "Array" or "Buffer" or "Interlocked" or "Volatile" or "Unsafe" or "MemoryMarshal" or "Debug" },
        };

    /// <summary>What a begin or end is of: the receiver, or the argument.</summary>
    public static ExpressionSyntax? ObjectOf(PairCall paired) => paired.Effect.Target == EffectTarget.Argument
        ? paired.Call.ArgumentList.Arguments.ElementAtOrDefault(paired.Effect.Parameter)?.Expression
        : (paired.Call.Expression as MemberAccessExpressionSyntax)?.Expression;

    /// <summary>The statement that a node stands in; none for one in an expression body.</summary>
    public static StatementSyntax? StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>();

    // What was in a variable before is somebody else's, be it handed back here; so is what another field holds. One end
    // of those that are made up for by one that ends everything breaks nothing.
    private bool IsOwn(PairCall end)
    {
        ISymbol? root = RootOf(ObjectOf(end));
        return Begins.Any(begin => begin.Operation == end.Operation && (begin.Effect.Target is EffectTarget.Result or EffectTarget.Out
                ? root is null || _filled.Contains(root)
                : root is not IFieldSymbol || RootOf(ObjectOf(begin)) is not IFieldSymbol other || SymbolEqualityComparer.Default.Equals(root, other)))
            && !Ends.Any(other => other != end && other.Operation == end.Operation && other.Effect.Terms.EndsAll);
    }

    private ISymbol? RootOf(ExpressionSyntax? expression) => expression switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => RootOf(sure.Operand),
        CastExpressionSyntax cast => RootOf(cast.Expression),
        ParenthesizedExpressionSyntax inner => RootOf(inner.Expression),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Array" or "Value" } access => RootOf(access.Expression),
        null => null,
        _ => Model.GetSymbolInfo(expression).Symbol,
    };

    private void FindFilled()
    {
        foreach (SyntaxNode node in Method.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } variable when HasBegin(value):
                    Fill(Model.GetDeclaredSymbol(variable));
                    break;
                case AssignmentExpressionSyntax assignment when HasBegin(assignment.Right):
                    Fill(RootOf(assignment.Left));
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } argument:
                    Fill(argument.Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax declared }
                        ? Model.GetDeclaredSymbol(declared)
                        : RootOf(argument.Expression));
                    break;
            }
        }
    }

    private bool HasBegin(ExpressionSyntax value) => Begins.Any(begin => value.Span.Contains(begin.Call.Span));

    private void Fill(ISymbol? variable)
    {
        if (variable is not null)
        {
            _filled.Add(variable);
        }
    }

    private bool IsOwnHelper(InvocationExpressionSyntax call) =>
        Model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReturnsVoid: true } target
        && (target.MethodKind == MethodKind.LocalFunction || SymbolEqualityComparer.Default.Equals(target.ContainingType, Model.GetDeclaredSymbol(Method)!.ContainingType));
}
