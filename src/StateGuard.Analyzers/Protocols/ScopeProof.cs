using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.Reporting;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols;

/// <summary>
/// Answers for one call whether the scope that it gives is proved to be disposed of. Only the body around it is looked
/// at, and the helpers that it calls.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class ScopeProof(ProtocolContext context)
{
    /// <param name="call">The call, or the creation, without an <c>await</c> around it.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    /// <returns>False also where the analysis gave up, and of what is no scope.</returns>
    public bool IsDisposed(ExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperation(call, cancellation) is not { } operation || !GivesScope(operation) || OwnerOf(operation, model, cancellation) is not { } body)
        {
            return false;
        }

        ExpressionSyntax? awaited = AwaitOf(call);
        foreach (FlowGraph graph in context.Bodies.GraphsOf(body.Root, body.Owner, cancellation))
        {
            if (graph.Syntax.Span.Contains(call.Span)
                && new SummarySession(context, cancellation).Analyse(graph) is { IsComplete: true } result
                && result.Ended.Any(giver => giver == call || giver == awaited))
            {
                return true;
            }
        }

        return false;
    }

    // What is begun is the object, and to dispose of it is what ends it.
    private bool GivesScope(IOperation operation)
    {
        IMethodSymbol? method = operation switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        return method is not null && context.Contracts.Read(method, operation).Effects.Any(effect =>
            effect is { Kind: EffectKind.Begin, Target: EffectTarget.Result or EffectTarget.Out }
            && EndMember.Of(new BeginOrigin(operation.Syntax, method, effect), context.Contracts)?.Name is "Dispose" or "DisposeAsync");
    }

    // What a task gives, it gives to who awaits it.
    private static ExpressionSyntax? AwaitOf(ExpressionSyntax call) => call.Parent switch
    {
        AwaitExpressionSyntax awaited => awaited,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax awaited } } => awaited,
        _ => null,
    };

    private static (IOperation Root, ISymbol Owner)? OwnerOf(IOperation operation, SemanticModel model, CancellationToken cancellation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        ISymbol? owner = model.GetDeclaredSymbol(root.Syntax, cancellation) ?? OutermostOf(model.GetEnclosingSymbol(operation.Syntax.SpanStart, cancellation));
        return owner is null ? null : (root, owner);
    }

    private static ISymbol? OutermostOf(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol;
    }
}
