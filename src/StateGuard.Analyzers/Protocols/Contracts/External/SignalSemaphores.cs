using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>
/// A semaphore that is created with a count of zero is no lock but a signal: who waits takes what somebody else has
/// put there, and owes nothing. One that is created with a count is a lock. Found by how the field, property or local is
/// set up.
/// </summary>
/// <remarks>By syntax, nothing is bound: the count is written as a number, or as one that is never below it.</remarks>
internal sealed class SignalSemaphores(Func<SyntaxTree, SemanticModel> modelOf)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _locks = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the field, property or local holds a semaphore that is created with a count above zero.</summary>
    public bool IsLock(ISymbol holder) => _locks.GetOrAdd(holder.OriginalDefinition, symbol => IsCreated(symbol, isEmpty: false));

    public bool AreMeant(OperationEffect effect, IOperation call) =>
        effect.Target == EffectTarget.Receiver
        && call is IInvocationOperation { Instance: { } receiver }
        && IsSemaphore(receiver.Type)
        && SymbolOf(receiver) is { } symbol
        && _known.GetOrAdd(symbol.OriginalDefinition, held => IsCreated(held, isEmpty: true));

    private ISymbol? SymbolOf(IOperation receiver) => receiver switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        ILocalReferenceOperation local => local.Local,
        IConversionOperation conversion => SymbolOf(conversion.Operand),

        // A temporary of the control-flow graph stands for what is written there.
        IFlowCaptureReferenceOperation capture => modelOf(capture.Syntax.SyntaxTree).GetSymbolInfo(capture.Syntax).Symbol,
        _ => null,
    };

    private static bool IsSemaphore(ITypeSymbol? type) =>
        type is { Name: "Semaphore" or "SemaphoreSlim", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    private static bool IsCreated(ISymbol symbol, bool isEmpty)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            ExpressionSyntax? initializer = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            };
            if (IsSemaphore(initializer, isEmpty))
            {
                return true;
            }
        }

        ISymbol? scope = symbol is ILocalSymbol ? symbol.ContainingSymbol : symbol.ContainingType;
        return scope is not null && scope.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => Names(assignment.Left, symbol.Name) && IsSemaphore(assignment.Right, isEmpty)));
    }

    private static bool Names(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static bool IsSemaphore(ExpressionSyntax? expression, bool isEmpty)
    {
        if (expression is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
        {
            return false;
        }

        ArgumentSyntax count = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "initialCount") ?? arguments[0];
        return count.NameColon?.Name.Identifier.ValueText is null or "initialCount"
            && (isEmpty ? NumberOf(count.Expression) == 0 : IsPositive(count.Expression));
    }

    private static int? NumberOf(ExpressionSyntax count) => count is LiteralExpressionSyntax { Token.Value: int value } ? value : null;

    // One for each processor, at least one.
    private static bool IsPositive(ExpressionSyntax count) => NumberOf(count) > 0 || count switch
    {
        ParenthesizedExpressionSyntax inner => IsPositive(inner.Expression),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ProcessorCount", Expression: NameSyntax or MemberAccessExpressionSyntax } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Max" }, ArgumentList.Arguments: { Count: 2 } arguments } =>
            arguments.Any(argument => IsPositive(argument.Expression)),
        _ => false,
    };
}
