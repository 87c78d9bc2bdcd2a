using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// Whether a body comes, by itself or through helpers, to a call that is marked. Names like "Wait" or "Start" are
/// others' as well, and by names alone nearly everything calls everything. Safe for concurrent use.
/// </summary>
/// <remarks>Every helper is bound once at most, and only if its name is one by which an operation can be reached.</remarks>
internal sealed class CallReach(ProtocolContext context)
{
    private readonly ConcurrentDictionary<IMethodSymbol, BodyCalls> _calls = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Of(BodyCalls calls, CancellationToken cancellation) => calls.AreMarked || calls.Helpers.Any(helper => Of(helper, cancellation));

    /// <summary>The same of a helper.</summary>
    public bool Of(IMethodSymbol helper, CancellationToken cancellation)
    {
        if (_known.TryGetValue(helper, out bool known))
        {
            return known;
        }

        var callers = new Dictionary<IMethodSymbol, IMethodSymbol?>(SymbolEqualityComparer.Default) { [helper] = null };
        var pending = new Queue<IMethodSymbol>();
        pending.Enqueue(helper);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            IMethodSymbol next = pending.Dequeue();
            if (_known.TryGetValue(next, out known) ? known : CallsOf(next, cancellation).AreMarked)
            {
                // Whoever led here comes to it as well.
                for (IMethodSymbol? caller = next; caller is not null; caller = callers[caller])
                {
                    _known[caller] = true;
                }

                return true;
            }

            foreach (IMethodSymbol callee in CallsOf(next, cancellation).Helpers)
            {
                if (!callers.ContainsKey(callee) && !(_known.TryGetValue(callee, out known) && !known))
                {
                    callers.Add(callee, next);
                    pending.Enqueue(callee);
                }
            }
        }

        foreach (IMethodSymbol none in callers.Keys)
        {
            _known[none] = false;
        }

        return false;
    }

    /// <summary>The calls that the body of a helper makes.</summary>
    public BodyCalls CallsOf(IMethodSymbol helper, CancellationToken cancellation)
    {
        if (!_calls.TryGetValue(helper, out BodyCalls? calls))
        {
            calls = context.Bodies.RootOf(helper, cancellation) is { } root ? CallsIn(root) : BodyCalls.None;
            _calls.TryAdd(helper, calls);
        }

        return calls;
    }

    /// <summary>The calls that a body makes, with what is nested in it.</summary>
    public BodyCalls CallsIn(IOperation root)
    {
        var helpers = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var hidden = new HiddenCalls(context);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            hidden.Look(operation);
            (IMethodSymbol? first, IMethodSymbol? second) = MethodsOf(operation);
            if (Look(first, operation, helpers) || Look(second, operation, helpers))
            {
                return BodyCalls.Marked;
            }
        }

        return helpers.Count == 0 && !hidden.AreThere ? BodyCalls.None : new BodyCalls(false, hidden.AreThere, [.. helpers]);
    }

    private bool Look(IMethodSymbol? method, IOperation operation, HashSet<IMethodSymbol> helpers)
    {
        if (method is null)
        {
            return false;
        }

        MethodContract contract = context.Contracts.Read(method, operation);
        if (contract.Effects.Count > 0 || contract.IsMachineMember)
        {
            return true;
        }

        if (IsNamed(method) && HelperPolicy.IsHelper(method.OriginalDefinition, context.Compilation))
        {
            helpers.Add(method.OriginalDefinition);
        }

        return false;
    }

    private static (IMethodSymbol? First, IMethodSymbol? Second) MethodsOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => (call.TargetMethod, CallModel.TargetOf(call) is var target && !ReferenceEquals(target, call.TargetMethod) ? target : null),
        IObjectCreationOperation creation => (creation.Constructor, null),
        IPropertyReferenceOperation property => (property.Property.GetMethod, property.Property.SetMethod),
        IMethodReferenceOperation reference => (reference.Method, null),
        IBinaryOperation binary => (binary.OperatorMethod, null),
        IUnaryOperation unary => (unary.OperatorMethod, null),
        IConversionOperation conversion => (conversion.OperatorMethod, null),
        ICompoundAssignmentOperation compound => (compound.OperatorMethod, null),
        _ => default,
    };

    // Operators have no name to go by.
    private bool IsNamed(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.PropertyGet or MethodKind.PropertySet => context.Names.Contains(method.AssociatedSymbol!.Name),
        MethodKind.Constructor => context.Names.Contains(method.ContainingType.Name),
        MethodKind.UserDefinedOperator or MethodKind.Conversion => true,
        _ => context.Names.Contains(method.Name),
    };
}
