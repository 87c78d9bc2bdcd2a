using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>
/// Whether a machine's hooks keep to themselves. A hook that hands its machine to others, or an <c>OnTransitioned</c>
/// that changes the state once more, ends what is known after the call that has run it.
/// </summary>
internal static class HookConduct
{
    private static readonly string[] Heard = ["OnTransitioned", "OnViolated"];

    public static bool IsTame(KnownMachine machine, BodySource bodies, CancellationToken cancellation)
    {
        if (!machine.IsOfSource)
        {
            // Nobody can tell what the hooks of another assembly do.
            return false;
        }

        IEnumerable<string> inside = machine.Model.Guards.Concat(machine.Model.Actions);
        return inside.All(hook => IsTame(machine, hook, mayChange: true, bodies, cancellation))
            && Heard.All(hook => IsTame(machine, hook, mayChange: false, bodies, cancellation));
    }

    // Inside the lock a change throws, and so changes nothing.
    private static bool IsTame(KnownMachine machine, string hook, bool mayChange, BodySource bodies, CancellationToken cancellation)
    {
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<IMethodSymbol>(machine.Type.GetMembers(hook).OfType<IMethodSymbol>());
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            IMethodSymbol method = pending.Pop();
            if (!seen.Add(method.PartialDefinitionPart ?? method) || bodies.RootOf(method, cancellation) is not { } root)
            {
                continue;
            }

            foreach (IInstanceReferenceOperation self in root.Descendants().OfType<IInstanceReferenceOperation>())
            {
                if (IsHandedOn(self) || (self.Parent is IInvocationOperation call && !mayChange && machine.CallOf(call.TargetMethod).Changes))
                {
                    return false;
                }

                if (self.Parent is IInvocationOperation { TargetMethod: { } called } && machine.CallOf(called).Kind == MachineCallKind.Unknown)
                {
                    pending.Push(called);
                }
            }
        }

        return true;
    }

    private static bool IsHandedOn(IInstanceReferenceOperation self)
    {
        if (self.ReferenceKind != InstanceReferenceKind.ContainingTypeInstance)
        {
            return false;
        }

        bool isUsedHere = self.Parent is IFieldReferenceOperation or IPropertyReferenceOperation or IEventReferenceOperation
            || (self.Parent is IInvocationOperation call && ReferenceEquals(call.Instance, self));
        for (IOperation? parent = self.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return !isUsedHere;
    }
}
