using Microsoft.CodeAnalysis;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Reporting;

/// <summary>Finds the member that ends what a marked member begins.</summary>
internal static class EndMember
{
    /// <summary>The member of the same operation on the same kind of object; null where there is none in sight.</summary>
    public static IMethodSymbol? Of(BeginOrigin begin, ContractReader contracts)
    {
        if (begin.Effect.Terms.End is { } named)
        {
            return named;
        }

        ITypeSymbol? owner = begin.Effect.Target switch
        {
            EffectTarget.Result => BeginOutcomes.ResultOf(
                begin.Method.MethodKind == MethodKind.Constructor ? begin.Method.ContainingType : begin.Method.ReturnType),
            EffectTarget.Out => begin.Method.Parameters[begin.Effect.Parameter].Type,
            _ => begin.Method.ContainingType,
        };
        for (ITypeSymbol? type = owner; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol method && contracts.Read(method).Has(EffectKind.End, begin.Effect.Operation))
                {
                    return method;
                }
            }
        }

        return null;
    }
}
