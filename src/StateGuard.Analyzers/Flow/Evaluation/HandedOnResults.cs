using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Flow.Evaluation;

/// <summary>
/// The calls between a method and the use of its result that only hand it on. A task and what it results in count as
/// one value, and so do a nullable and what it holds, and an address and its number.
/// </summary>
internal static class HandedOnResults
{
    public static bool PassesOn(IInvocationOperation invocation, out IOperation? source)
    {
        source = null;
        IMethodSymbol method = invocation.TargetMethod;
        if (invocation.Instance is { } instance && method.Name is "ConfigureAwait" or "AsTask" or "Preserve" or "GetAwaiter" or "GetResult"
            && IsTask(invocation.Instance?.Type))
        {
            source = invocation.Instance;
        }
        else if (method is { Name: "GetValueOrDefault", Parameters.Length: 0, ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            source = invocation.Instance;
        }
        else if (IsFluent(method) || IsAddressAsNumber(method))
        {
            source = invocation.Instance;
        }
        else if (method is { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } && invocation.Arguments.Length == 1)
        {
            source = invocation.Arguments[0].Value;
        }

        return source is not null;
    }

    // An activity's methods return the activity.
    private static bool IsFluent(IMethodSymbol method) =>
        method is { IsStatic: false, ContainingType: { Name: "Activity", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } } }
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);

    /// <summary>Whether the method says an address as a pointer or a number, which cannot fail.</summary>
    public static bool IsAddressAsNumber(IMethodSymbol method) =>
        method is { Name: "ToPointer" or "ToInt64" or "ToUInt64", ContainingType.SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr };

    private static bool IsTask(ITypeSymbol? type) =>
        type is
        {
            Name: "Task" or "ValueTask" or "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable"
                or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter",
        };
}
