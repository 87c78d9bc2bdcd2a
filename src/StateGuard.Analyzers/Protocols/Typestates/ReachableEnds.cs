using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>
/// Whether a method of this compilation may, by itself or through others, end an operation of a machine. One for a
/// compilation; safe for concurrent use.
/// </summary>
internal sealed class ReachableEnds(ProtocolContext context, KnownMachines machines)
{
    private readonly ConcurrentDictionary<(IMethodSymbol Method, KnownMachine Machine, int Exclusive), bool> _known = new();

    /// <summary>Whether the method has a body to look into.</summary>
    public bool IsReadable(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, context.Compilation.Assembly) && !method.IsAbstract && !method.IsExtern && !method.IsVirtual && !method.IsOverride;

    public bool Of(IMethodSymbol method, KnownMachine machine, int exclusive, CancellationToken cancellation)
    {
        IMethodSymbol start = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!IsNamed(start))
        {
            return false;
        }

        var key = (start, machine, exclusive);
        if (!_known.TryGetValue(key, out bool mayEnd))
        {
            mayEnd = Find(start, machine, exclusive, cancellation);
            _known.TryAdd(key, mayEnd);
        }

        return mayEnd;
    }

    /// <summary>Whether an operation, by itself, ends or hands on the end.</summary>
    public bool IsEnd(IOperation operation, KnownMachine machine, int exclusive, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { IsImplicit: false, TargetMethod: var method } => IsEnd(method, machine, exclusive, cancellation),
        IMethodReferenceOperation { Method: var method } => IsEnd(method, machine, exclusive, cancellation),
        _ => false,
    };

    private bool IsEnd(IMethodSymbol method, KnownMachine machine, int exclusive, CancellationToken cancellation) =>
        (method.Name == "Dispose" && machines.ScopeOf(method.ContainingType, cancellation) is { } scope && scope.Machine == machine && scope.Exclusive == exclusive)
        || (machines.CallOf(method, cancellation) is { Kind: MachineCallKind.End } end && end.Machine == machine && end.Exclusive == exclusive);

    private bool Find(IMethodSymbol start, KnownMachine machine, int exclusive, CancellationToken cancellation)
    {
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { start };
        var pending = new Stack<IMethodSymbol>(seen);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (context.Bodies.RootOf(pending.Pop(), cancellation) is not { } root)
            {
                continue;
            }

            foreach (IOperation operation in root.DescendantsAndSelf())
            {
                if (IsEnd(operation, machine, exclusive, cancellation))
                {
                    return true;
                }

                IMethodSymbol? called = operation is IMethodReferenceOperation reference ? reference.Method : CallModel.MethodOf(operation);
                if (called is not null && IsNamed(called) && IsReadable(called.OriginalDefinition) && machines.CallOf(called, cancellation) is null or { Kind: MachineCallKind.Unknown }
                    && seen.Add(called.OriginalDefinition))
                {
                    pending.Push(called.OriginalDefinition);
                }
            }
        }

        return false;
    }

    // By names alone most methods are known to come to no end.
    private bool IsNamed(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.PropertyGet or MethodKind.PropertySet => context.Names.Contains(method.AssociatedSymbol!.Name),
        MethodKind.Constructor => context.Names.Contains(method.ContainingType.Name),
        MethodKind.UserDefinedOperator or MethodKind.Conversion => true,
        _ => context.Names.Contains(method.Name),
    };
}
