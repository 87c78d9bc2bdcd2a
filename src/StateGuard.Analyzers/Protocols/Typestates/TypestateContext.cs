using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>What the bodies of one compilation share. Safe for concurrent use.</summary>
internal sealed class TypestateContext
{
    private readonly ConcurrentDictionary<KnownMachine, bool> _tame = new();

    public TypestateContext(ProtocolContext protocols)
    {
        Protocols = protocols;
        Ends = new ReachableEnds(protocols, Machines);
    }

    public ProtocolContext Protocols { get; }

    public KnownMachines Machines { get; } = new();

    public ReachableEnds Ends { get; }

    public bool HasTameHooks(KnownMachine machine, CancellationToken cancellation) =>
        _tame.GetOrAdd(machine, key => HookConduct.IsTame(key, Protocols.Bodies, cancellation));

    /// <summary>A machine that the body makes, or begins an operation of; null where there is none, and so nothing to learn.</summary>
    public KnownMachine? FirstIn(IOperation root, CancellationToken cancellation)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            KnownMachine? machine = operation switch
            {
                IObjectCreationOperation creation => Machines.Of(creation.Type, cancellation),
                IInvocationOperation { Instance: not null } call => Machines.CallOf(call.TargetMethod, cancellation) is { Begins: true } begin ? begin.Machine : null,
                _ => null,
            };
            if (machine is not null)
            {
                return machine;
            }
        }

        return null;
    }
}
