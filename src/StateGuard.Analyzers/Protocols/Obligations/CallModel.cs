using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>What is known of the calls in one body: their marks, or the summaries of the helpers they call.</summary>
internal sealed class CallModel(ProtocolContext context, Func<IMethodSymbol, MethodSummary?> summarise)
{
    private readonly Dictionary<IOperation, MethodContract> _contracts = [];
    private readonly Dictionary<IMethodSymbol, MethodSummary?> _summaries = new(SymbolEqualityComparer.Default);

    public EntryContract EntryOf(ISymbol body) => new(body, context);

    public MethodContract ContractOf(IMethodSymbol method) => context.Contracts.Read(method);

    /// <summary>What a certain call of the method does.</summary>
    public MethodContract ContractOf(IMethodSymbol method, IOperation call)
    {
        MethodContract contract = ContractOf(method);
        if (!contract.IsOfSomeCalls)
        {
            return contract;
        }

        if (!_contracts.TryGetValue(call, out MethodContract? ofCall))
        {
            _contracts.Add(call, ofCall = context.Contracts.Read(method, call));
        }

        return ofCall;
    }

    /// <summary>The summary of a helper; null where the method is none, or is marked.</summary>
    public MethodSummary? SummaryOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (!_summaries.TryGetValue(definition, out MethodSummary? summary))
        {
            bool isHelper = HelperPolicy.IsHelper(definition, context.Compilation) && ContractOf(definition).Effects.Count == 0;
            summary = isHelper ? summarise(definition) : null;
            _summaries.Add(definition, summary);
        }

        return summary;
    }

    /// <summary>The method that a step calls; null where it is no call.</summary>
    public static IMethodSymbol? MethodOf(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => TargetOf(invocation),
        IObjectCreationOperation creation => creation.Constructor,
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property when ReferenceEquals(assignment.Target, property) => null,
        IPropertyReferenceOperation property => property.Property.GetMethod,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => property.Property.SetMethod,
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        IConversionOperation conversion => conversion.OperatorMethod,
        ICompoundAssignmentOperation compound => compound.OperatorMethod,
        _ => null,
    };

    /// <summary>
    /// The method that an invocation runs: that of the very type where a value is called through an interface, as
    /// <c>using</c> does.
    /// </summary>
    public static IMethodSymbol TargetOf(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.ContainingType?.TypeKind != TypeKind.Interface || invocation.Instance is not { } instance)
        {
            return method;
        }

        while (instance is IConversionOperation conversion)
        {
            instance = conversion.Operand;
        }

        bool isExact = instance.Type is { TypeKind: TypeKind.Struct or TypeKind.Class };
        return isExact && instance.Type!.FindImplementationForInterfaceMember(method) is IMethodSymbol implementation ? implementation : method;
    }

    /// <summary>The marked call whose task is awaited here: it has begun, or ended, when the await has returned.</summary>
    public IInvocationOperation? AwaitedCall(IOperation operation)
    {
        IOperation? current = operation is IAwaitOperation awaited ? awaited.Operation : null;
        while (current is IInvocationOperation invocation)
        {
            if (ContractOf(invocation.TargetMethod, invocation).Begins)
            {
                return invocation;
            }

            current = HandedOnResults.PassesOn(invocation, out IOperation? source) ? source : null;
        }

        return null;
    }

    /// <summary>Whether the call is awaited within its own statement.</summary>
    public static bool IsAwaited(IOperation call)
    {
        IOperation? parent = call.Parent;
        while (parent is IInvocationOperation invocation && HandedOnResults.PassesOn(invocation, out IOperation? source) && ReferenceEquals(source, call))
        {
            call = invocation;
            parent = call.Parent;
        }

        return parent is IAwaitOperation;
    }

    /// <summary>Whether the call is waited for within its own expression, by <c>Result</c> or <c>GetResult</c>.</summary>
    public static bool IsWaitedFor(IOperation call)
    {
        IOperation? parent = call.Parent;
        while (parent is IInvocationOperation invocation && HandedOnResults.PassesOn(invocation, out IOperation? source) && ReferenceEquals(source, call))
        {
            if (HandedOnResults.WaitedFor(invocation) is not null)
            {
                return true;
            }

            call = invocation;
            parent = call.Parent;
        }

        return parent is IPropertyReferenceOperation property && HandedOnResults.IsResult(property);
    }

    /// <summary>Whether nothing looks at the result of the call.</summary>
    public static bool IsResultIgnored(IOperation call)
    {
        IOperation? parent = call.Parent;
        while (parent is IAwaitOperation or IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation
            || (parent is IInvocationOperation invocation && HandedOnResults.PassesOn(invocation, out _)))
        {
            parent = parent.Parent;
        }

        return parent is IExpressionStatementOperation;
    }
}
