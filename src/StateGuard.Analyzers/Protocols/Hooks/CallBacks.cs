using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Hooks;

/// <summary>
/// Finds the calls by which guards and actions come back to the machine that runs them, however deep the helpers are. A
/// lambda runs when somebody calls it, and what follows an <c>await</c> when the lock is free again: neither is judged.
/// </summary>
internal sealed class CallBacks(KnownMachines machines, BodySource bodies, CancellationToken cancellation)
{
    /// <summary>The machine that runs a method inside its lock; null where the method is no guard and no action.</summary>
    public KnownMachine? MachineOf(ISymbol body)
    {
        if (body is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false, Parameters.IsEmpty: true } method
            || method is not ({ PartialDefinitionPart: not null } or { IsPartialDefinition: true })
            || machines.Of(method.ContainingType, cancellation) is not { } machine)
        {
            return null;
        }

        return machine.Model.Guards.Contains(method.Name) || machine.Model.Actions.Contains(method.Name) ? machine : null;
    }

    /// <summary>The calls of a hook's body that come back to its machine.</summary>
    public IEnumerable<CallBack> In(IOperation root, IMethodSymbol hook)
    {
        var frame = new HookFrame(hook, true, 0);
        var seen = new HashSet<HookFrame> { frame };
        ISet<ILocalSymbol> locals = LocalsOf(root, frame);
        foreach (IOperation operation in Running(root))
        {
            if (Changing(operation, frame, locals) is { } member)
            {
                yield return new CallBack(operation, member, null, operation);
            }
            else if (Called(operation, frame, locals) is { } helper && Find(helper, seen) is { } found)
            {
                yield return new CallBack(operation, found.Member, helper.Method, found.Call);

                // The next call of the same helper comes to the same.
                seen.Remove(helper);
            }
        }
    }

    private (IMethodSymbol Member, IOperation Call)? Find(HookFrame start, HashSet<HookFrame> seen)
    {
        var pending = new Stack<HookFrame>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            HookFrame frame = pending.Pop();
            if (!seen.Add(frame) || bodies.RootOf(frame.Method, cancellation) is not { } root)
            {
                continue;
            }

            ISet<ILocalSymbol> locals = LocalsOf(root, frame);
            foreach (IOperation operation in Running(root))
            {
                if (Changing(operation, frame, locals) is { } member)
                {
                    return (member, operation);
                }

                if (Called(operation, frame, locals) is { } helper)
                {
                    pending.Push(helper);
                }
            }
        }

        return null;
    }

    // What the body runs itself, up to where it first gives way.
    private static IEnumerable<IOperation> Running(IOperation root)
    {
        int end = root.Descendants().OfType<IAwaitOperation>().Where(awaited => !IsNested(awaited, root)).Select(awaited => awaited.Syntax.Span.End).DefaultIfEmpty(int.MaxValue).Min();
        return root.Descendants().Where(operation => operation.Syntax.SpanStart < end && !IsNested(operation, root));
    }

    private static bool IsNested(IOperation operation, IOperation root)
    {
        for (IOperation? parent = operation.Parent; parent is not null && !ReferenceEquals(parent, root); parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private IMethodSymbol? Changing(IOperation operation, HookFrame frame, ISet<ILocalSymbol> locals) =>
        operation is IInvocationOperation { Instance: { } instance, TargetMethod: { } method }
        && machines.CallOf(method, cancellation) is { Changes: true } && frame.IsMachine(instance, locals)
            ? method
            : null;

    private HookFrame? Called(IOperation operation, HookFrame frame, ISet<ILocalSymbol> locals)
    {
        if (CallModel.MethodOf(operation) is not { } called || called.IsAbstract || called.IsVirtual || called.IsExtern || (called.IsOverride && !called.ContainingType.IsSealed))
        {
            return null;
        }

        IEnumerable<IArgumentOperation> arguments = operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        HookFrame entered = frame.Enter(called.OriginalDefinition, CallOperands.InstanceOf(operation), arguments, locals);
        return entered.KnowsMachine ? entered : null;
    }

    // Variables that are given the machine and nothing else.
    private static ISet<ILocalSymbol> LocalsOf(IOperation root, HookFrame frame)
    {
        var locals = new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && frame.IsMachine(declarator.GetVariableInitializer()?.Value, locals))
            {
                locals.Add(declarator.Symbol);
            }
        }

        foreach (IOperation operation in root.Descendants())
        {
            if (operation is IAssignmentOperation { Target: ILocalReferenceOperation assigned })
            {
                locals.Remove(assigned.Local);
            }
            else if (operation is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation passed })
            {
                locals.Remove(passed.Local);
            }
        }

        return locals;
    }
}
