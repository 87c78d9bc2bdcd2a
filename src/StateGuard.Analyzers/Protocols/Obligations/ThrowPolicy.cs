using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.Obligations;

/// <summary>Which operations may throw. What the language evaluates by itself is taken not to.</summary>
internal sealed class ThrowPolicy(CallModel calls, FlowGraph graph)
{
    public bool CanThrow(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                return CanThrow(invocation);
            case IObjectCreationOperation creation:
                return creation.Constructor is not { } constructor
                    || !(calls.ContractOf(constructor).IsMachineMember || DerivesFromException(creation.Type) || NonThrowingMembers.Contains(constructor)
                        || HandedOnResults.PassesOn(creation, out _)
                        || Releaser.Is(constructor) || PlainConstructor.Is(constructor));
            case IAwaitOperation awaited:
                return !IsEndOf(awaited.Operation);
            case IPropertyReferenceOperation property:
                return property.Arguments.Length > 0 && !(property.Property.GetMethod is { } getter && NonThrowingMembers.Contains(getter));
            case IImplicitIndexerReferenceOperation indexer:
                return !IsWithinBounds(indexer.IndexerSymbol);
            case IConversionOperation conversion:
                return CanThrow(conversion);
            case IBinaryOperation { OperatorMethod: { } method } binary:
                return !IsBuiltIn(method.ContainingType) && !IsComparison(binary.OperatorKind);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                return CallsToString(concatenation.LeftOperand) || CallsToString(concatenation.RightOperand);
            case IUnaryOperation { OperatorMethod: { } method }:
                return !IsBuiltIn(method.ContainingType);
            case ICompoundAssignmentOperation { OperatorMethod: { } method }:
                return !IsBuiltIn(method.ContainingType);
            case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                return !IsBuiltIn(method.ContainingType);
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.OfType<IInterpolationOperation>().Any(part => CallsToString(part.Expression));
            case IArrayCreationOperation creation:
                return !creation.IsImplicit;
            case ITypeParameterObjectCreationOperation or IFunctionPointerInvocationOperation
                or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation:
                return true;
            default:
                return false;
        }
    }

    private bool CanThrow(IInvocationOperation invocation)
    {
        IMethodSymbol method = CallModel.TargetOf(invocation);
        MethodContract contract = calls.ContractOf(method, invocation);
        if (contract.Ends || contract.OnlyTells || (contract.IsMachineMember && !contract.RunsUserCode))
        {
            return false;
        }

        if (HandedOnResults.IsWrapping(invocation) || (invocation.IsImplicit && (method.ContainingType.Name == "Monitor" || graph.IsArrayEnumeration(invocation))))
        {
            return false;
        }

        return method.MethodKind == MethodKind.Constructor ? !IsPlainChain(method) : !NonThrowingMembers.Contains(method) && !HandedOnResults.IsAddressAsNumber(method);
    }

    private static bool IsWithinBounds(ISymbol indexer) =>
        (indexer as IMethodSymbol ?? (indexer as IPropertySymbol)?.GetMethod) is { } getter && NonThrowingMembers.Contains(getter);

    // The constructor of the base type, before which the own fields are set up.
    private bool IsPlainChain(IMethodSymbol constructor) =>
        PlainConstructor.Is(constructor)
        && (SymbolEqualityComparer.Default.Equals(constructor.ContainingType, graph.Body.ContainingType) || PlainConstructor.IsSetUpPlainly(graph.Body.ContainingType));

    private static bool CanThrow(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
        {
            return !IsBuiltIn(method.ContainingType) && !NonThrowingMembers.Contains(method);
        }

        bool isBuiltIn = conversion.IsTryCast || conversion.IsImplicit || conversion.Conversion.IsImplicit || conversion.ConstantValue.HasValue;
        bool mayFail = conversion.Conversion.IsReference
            || (conversion.Operand.Type is { IsReferenceType: true } && conversion.Type is { IsValueType: true });
        return !isBuiltIn && mayFail;
    }

    private bool IsEndOf(IOperation awaited)
    {
        while (awaited is IInvocationOperation invocation)
        {
            if (calls.ContractOf(invocation.TargetMethod, invocation).Ends)
            {
                return true;
            }

            if (!HandedOnResults.PassesOn(invocation, out IOperation? source))
            {
                return false;
            }

            awaited = source!;
        }

        return false;
    }

    private static bool CallsToString(IOperation operand)
    {
        while (operand is IConversionOperation conversion)
        {
            operand = conversion.Operand;
        }

        return operand.Type is { } type && !IsBuiltIn(type);
    }

    private static bool IsBuiltIn(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type is null or { TypeKind: TypeKind.Enum or TypeKind.Delegate or TypeKind.Pointer }
            || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String
            || type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_DateTime
            || type is
            {
                Name: "TimeSpan" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Guid" or "Half" or "Int128" or "UInt128",
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
            };
    }

    private static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;

    private static bool DerivesFromException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
