using Microsoft.CodeAnalysis;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.Obligations;

/// <summary>What may be taken for granted when a body is entered.</summary>
internal sealed class EntryContract(ISymbol body, ProtocolContext context)
{
    private readonly IMethodSymbol? _method = body as IMethodSymbol;

    /// <summary>Whether the callers see to what the body needs: it is a helper that only they can reach.</summary>
    public bool IsJudgedAtCallers { get; } = body is IMethodSymbol { IsOverride: false } method
        && method.MethodKind != MethodKind.AnonymousFunction
        && HelperPolicy.IsHelper(method.OriginalDefinition, context.Compilation)
        && !ImplementsInterface(method);

    /// <summary>Whether the body is a lambda, run by whoever has got it, and when he likes.</summary>
    public bool IsCalledByUnknown => _method?.MethodKind == MethodKind.AnonymousFunction;

    /// <summary>Whether a mark says that the operation is open when the method is called; by name, whatever the object.</summary>
    public bool IsOpenAtEntry(string operation) => _method is not null
        && context.Contracts.Read(_method) is { } contract
        && (contract.Has(EffectKind.Require, operation) || contract.Has(EffectKind.End, operation));

    private static bool ImplementsInterface(IMethodSymbol method)
    {
        foreach (INamedTypeSymbol type in method.ContainingType.AllInterfaces)
        {
            foreach (ISymbol member in type.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
