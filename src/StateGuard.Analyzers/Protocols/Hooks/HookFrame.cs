using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Protocols.Hooks;

/// <summary>A body that runs while the machine is locked, with the names under which it knows that machine.</summary>
/// <param name="Method">The hook, or a helper that it calls.</param>
/// <param name="IsThis">Whether <c>this</c> is the machine.</param>
/// <param name="Parameters">Ordinals of the parameters that are the machine, one bit each.</param>
internal readonly record struct HookFrame(IMethodSymbol Method, bool IsThis, ulong Parameters)
{
    private const int MaxParameters = 64;

    /// <summary>Whether the body can come to the machine at all.</summary>
    public bool KnowsMachine => IsThis || Parameters != 0;

    /// <summary>The body of a method that is called from this one.</summary>
    /// <param name="method">What it runs.</param>
    /// <param name="instance">The object it runs on; null where there is none.</param>
    /// <param name="arguments">What is passed.</param>
    /// <param name="locals">Variables of this body that hold the machine.</param>
    public HookFrame Enter(IMethodSymbol method, IOperation? instance, IEnumerable<IArgumentOperation> arguments, ISet<ILocalSymbol> locals)
    {
        ulong parameters = 0;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { Ordinal: < MaxParameters and var ordinal } && IsMachine(argument.Value, locals))
            {
                parameters |= 1UL << ordinal;
            }
        }

        bool isThis = method.MethodKind == MethodKind.LocalFunction ? IsThis : instance is not null && IsMachine(instance, locals);
        return new HookFrame(method, isThis, parameters);
    }

    /// <summary>Whether an expression is surely the machine.</summary>
    public bool IsMachine(IOperation? value, ISet<ILocalSymbol> locals)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IConditionalAccessInstanceOperation access:
                    value = AccessedBy(access);
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    return IsThis;
                case IParameterReferenceOperation { Parameter: { Ordinal: < MaxParameters } parameter }:
                    return SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, Method) && (Parameters & (1UL << parameter.Ordinal)) != 0;
                case ILocalReferenceOperation local:
                    return locals.Contains(local.Local);
                default:
                    return false;
            }
        }
    }

    private static IOperation? AccessedBy(IConditionalAccessInstanceOperation instance)
    {
        for (IOperation? parent = instance.Parent, child = instance; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && !ReferenceEquals(access.Operation, child))
            {
                return access.Operation;
            }
        }

        return null;
    }
}
