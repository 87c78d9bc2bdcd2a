using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>
/// The calls between a method and the use of its result that only hand it on. A task and what it results in count as
/// one value, and so do a nullable and what it holds, an array and a segment of it, and an address and its number.
/// </summary>
internal static class HandedOnResults
{
    public static bool PassesOn(IInvocationOperation invocation, out IOperation? source)
    {
        source = null;
        IMethodSymbol method = invocation.TargetMethod;
        if (invocation.Instance is { } instance && method.Name is "ConfigureAwait" or "AsTask" or "Preserve" or "GetAwaiter" or "GetResult"
            && TaskTypes.Contain(invocation.Instance?.Type))
        {
            source = invocation.Instance;
        }
        else if (method is { Name: "GetValueOrDefault", Parameters.Length: 0, ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            source = invocation.Instance;
        }
        else if (IsFluent(method) || IsAddressAsNumber(method) || (method.Name == "Slice" && IsSegment(method.ContainingType)))
        {
            source = invocation.Instance;
        }
        else if (method is { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } && invocation.Arguments.Length == 1)
        {
            source = invocation.Arguments[0].Value;
        }

        return source is not null;
    }

    /// <summary>A value task that is made of a task, or of what it is to result in; a segment of an array.</summary>
    public static bool PassesOn(IObjectCreationOperation creation, out IOperation? source)
    {
        source = creation is { Constructor.Parameters.Length: 1, Arguments.Length: 1 } && TaskTypes.Contain(creation.Type) ? creation.Arguments[0].Value
            : IsSegment(creation.Type) ? creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.TypeKind == TypeKind.Array)?.Value
            : null;
        return source is not null;
    }

    /// <summary>Whether the conversion makes a segment of an array.</summary>
    public static bool PassesOn(IConversionOperation conversion) => conversion.Operand.Type?.TypeKind == TypeKind.Array && IsSegment(conversion.Type);

    /// <summary>Whether the call only wraps or unwraps a task, which never fails; to ask for the result may.</summary>
    public static bool IsWrapping(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name is "ConfigureAwait" or "AsTask" or "Preserve" or "GetAwaiter" or "FromResult" && PassesOn(invocation, out _);

    /// <summary>The task that the operation waits for; null where it waits for none.</summary>
    public static IOperation? WaitedFor(IOperation operation) => operation switch
    {
        IAwaitOperation awaited => awaited.Operation,
        IInvocationOperation { TargetMethod: { Name: "Wait", ReturnsVoid: true } or { Name: "GetResult" }, Instance: { } instance } when TaskTypes.Contain(instance.Type) => instance,
        _ => null,
    };

    /// <summary>Whether the property is the result of a task, or the array of a segment.</summary>
    public static bool IsResult(IPropertyReferenceOperation property) => property switch
    {
        { Property.Name: "Result", Instance: { } task } => TaskTypes.Contain(task.Type),
        { Property.Name: "Array", Instance: { } segment } => IsSegment(segment.Type),
        _ => false,
    };

    // An activity's methods return the activity.
    private static bool IsFluent(IMethodSymbol method) =>
        ReturnedReceiver.Is(method)
        || method is { IsStatic: false, ContainingType: { Name: "Activity", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } } }
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);

    /// <summary>Whether the method says an address as a pointer or a number, which cannot fail.</summary>
    public static bool IsAddressAsNumber(IMethodSymbol method) =>
        method is { Name: "ToPointer" or "ToInt64" or "ToUInt64", ContainingType.SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr };

    private static bool IsSegment(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ArraySegment", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
