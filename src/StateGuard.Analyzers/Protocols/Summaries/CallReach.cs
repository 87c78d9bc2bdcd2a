using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// Whether a body comes, by itself or through helpers, to a call that is marked. Names like "Wait" or "Start" are
/// others' as well, and by names alone nearly everything calls everything. Safe for concurrent use.
/// </summary>
/// <remarks>Every helper is bound once at most, and only if its name is one by which an operation can be reached.</remarks>
internal sealed class CallReach(ProtocolContext context)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Calls> _calls = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Of(IOperation root, CancellationToken cancellation)
    {
        Calls calls = CallsIn(root);
        return calls.AreMarked || calls.Helpers.Any(helper => Of(helper, cancellation));
    }

    private bool Of(IMethodSymbol helper, CancellationToken cancellation)
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

    private Calls CallsOf(IMethodSymbol helper, CancellationToken cancellation)
    {
        if (!_calls.TryGetValue(helper, out Calls? calls))
        {
            calls = context.Bodies.RootOf(helper, cancellation) is { } root ? CallsIn(root) : Calls.None;
            _calls.TryAdd(helper, calls);
        }

        return calls;
    }

    private Calls CallsIn(IOperation root)
    {
        var helpers = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            foreach (IMethodSymbol method in MethodsOf(operation))
            {
                MethodContract contract = context.Contracts.Read(method, operation);
                if (contract.Effects.Count > 0 || contract.IsMachineMember)
                {
                    return new Calls(true, []);
                }

                if (IsNamed(method) && HelperPolicy.IsHelper(method.OriginalDefinition, context.Compilation))
                {
                    helpers.Add(method.OriginalDefinition);
                }
            }
        }

        return helpers.Count == 0 ? Calls.None : new Calls(false, [.. helpers]);
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(IOperation operation) => new[]
    {
        operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            IPropertyReferenceOperation property => property.Property.GetMethod,
            IMethodReferenceOperation reference => reference.Method,
            IBinaryOperation binary => binary.OperatorMethod,
            IUnaryOperation unary => unary.OperatorMethod,
            IConversionOperation conversion => conversion.OperatorMethod,
            ICompoundAssignmentOperation compound => compound.OperatorMethod,
            _ => null,
        },
        (operation as IPropertyReferenceOperation)?.Property.SetMethod,
    }.OfType<IMethodSymbol>();

    // Operators have no name to go by.
    private bool IsNamed(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.PropertyGet or MethodKind.PropertySet => context.Names.Contains(method.AssociatedSymbol!.Name),
        MethodKind.Constructor => context.Names.Contains(method.ContainingType.Name),
        MethodKind.UserDefinedOperator or MethodKind.Conversion => true,
        _ => context.Names.Contains(method.Name),
    };

    private sealed record Calls(bool AreMarked, IReadOnlyList<IMethodSymbol> Helpers)
    {
        public static readonly Calls None = new(false, []);
    }
}
