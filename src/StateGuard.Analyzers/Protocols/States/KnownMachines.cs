using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.States;

/// <summary>The machines of one compilation, each read when it is first met. Safe for concurrent use.</summary>
internal sealed class KnownMachines
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, KnownMachine?> _machines = new(SymbolEqualityComparer.Default);

    /// <summary>The machine that a type is; null where it is none whose table is known.</summary>
    public KnownMachine? Of(ITypeSymbol? type, CancellationToken cancellation) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } named
        ? _machines.GetOrAdd(named, key => KnownMachine.Of(key, cancellation))
        : null;

    /// <summary>What a method is to its machine; null where it belongs to none.</summary>
    public MachineCall? CallOf(IMethodSymbol method, CancellationToken cancellation) => Of(method.ContainingType, cancellation)?.CallOf(method);

    /// <summary>The machine whose scope a type is, with the state that the scope holds.</summary>
    public (KnownMachine Machine, int Exclusive)? ScopeOf(ITypeSymbol? type, CancellationToken cancellation)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, ContainingType: { } host } || Of(host, cancellation) is not { } machine)
        {
            return null;
        }

        for (int i = 0; i < machine.Model.States.Count; i++)
        {
            if (machine.Model.States[i].Exclusive?.Operation is { } operation && type.Name == operation + "Scope")
            {
                return (machine, i);
            }
        }

        return null;
    }
}
