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

    /// <summary>
    /// A machine that the body makes, begins an operation of, or looks at before it changes it; null where there is none,
    /// and so nothing to learn.
    /// </summary>
    public KnownMachine? FirstIn(IOperation root, CancellationToken cancellation)
    {
        KnownMachine? lookedAt = null;
        KnownMachine? changed = null;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IObjectCreationOperation creation when Machines.Of(creation.Type, cancellation) is { } made:
                    return made;
                case IInvocationOperation { Instance: not null } call when Machines.CallOf(call.TargetMethod, cancellation) is { Changes: true } member:
                    if (member.Begins)
                    {
                        return member.Machine;
                    }

                    if (member.Kind == MachineCallKind.Refresh)
                    {
                        lookedAt = member.Machine;
                    }
                    else
                    {
                        changed = member.Machine;
                    }

                    break;
                case IPropertyReferenceOperation { Property: var property } when Machines.Of(property.ContainingType, cancellation) is { } machine && machine.IsState(property):
                    lookedAt = machine;
                    break;
            }
        }

        return lookedAt is null ? null : changed;
    }
}
