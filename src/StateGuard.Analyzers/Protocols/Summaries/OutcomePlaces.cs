using Microsoft.CodeAnalysis;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>What a caller hears of the values and places of a body, and by which names. Not safe for concurrent use.</summary>
internal sealed class OutcomePlaces(BodyModel model)
{
    /// <summary>
    /// Members that lead from what a caller knows to what a helper tests or writes; of what lies deeper a caller hears
    /// nothing. It seldom looks there, and the fields of a large object graph would be carried through every call.
    /// </summary>
    private const int MaxMembers = 2;

    private readonly Dictionary<int, AccessPath?> _values = [];
    private readonly Dictionary<int, AccessPath?> _storages = [];
    private readonly Dictionary<int, ValueSet> _domains = [];

    /// <summary>The name of what a value was when the body was entered; null where callers hear nothing of it.</summary>
    public AccessPath? OfValue(int value)
    {
        if (!_values.TryGetValue(value, out AccessPath? path))
        {
            path = IsTelling(value) ? null : AccessPaths.Of(value, Table, Body);
            path = path is { Members.Count: <= MaxMembers } ? path : null;
            _values.Add(value, path);
        }

        return path;
    }

    /// <summary>The name of a place that callers can see; null where they cannot, or hear nothing of it.</summary>
    public AccessPath? OfStorage(int storage)
    {
        if (!_storages.TryGetValue(storage, out AccessPath? path))
        {
            path = IsShared(storage) && !IsTellingPlace(storage) ? AccessPaths.OfStorage(storage, Table, Body) : null;
            path = path is { Members.Count: <= MaxMembers } ? path : null;
            _storages.Add(storage, path);
        }

        return path;
    }

    /// <summary>What was so when the body was entered, by value.</summary>
    public Dictionary<int, ValueSet> Conditions(Facts facts)
    {
        var conditions = new Dictionary<int, ValueSet>();
        facts.Known.ForEach((value, fact) =>
        {
            if (!fact.Set.IsTop && OfValue(value) is not null)
            {
                conditions.Add(value, fact.Set);
            }
        });
        return conditions;
    }

    /// <summary>What the places hold that were written, by storage.</summary>
    public Dictionary<int, ValueSet> Writes(Facts facts)
    {
        var writes = new Dictionary<int, ValueSet>();
        facts.Bindings.ForEach((storage, value) =>
        {
            // What holds again what it held is not written.
            if (value != Table.Initial(storage) && OfStorage(storage) is not null)
            {
                // Any call makes the caller forget what may change behind its back.
                ValueSet set = Table.FactOf(value, facts).Set;
                if (!(Table.IsChangeable(storage) && DomainOf(storage).IsSubsetOf(set)))
                {
                    writes.Add(storage, set);
                }
            }
        });
        AddReturned(facts, writes);
        return writes;
    }

    // The elements of a tuple that is returned: places of the result, whichever tuple it is on this way.
    private void AddReturned(Facts facts, Dictionary<int, ValueSet> writes)
    {
        if ((Body as IMethodSymbol)?.ReturnType is not { } type || BeginOutcomes.ResultOf(type) is not INamedTypeSymbol { IsTupleType: true } tuple
            || !facts.IsBound(Table.Return, out int returned))
        {
            return;
        }

        for (int i = 0; i < tuple.TupleElements.Length; i++)
        {
            int element = TupleElements.StorageOf(returned, tuple, i, Table);
            int place = TupleElements.StorageOf(Table.Initial(Table.Return), tuple, i, Table);
            if (place != 0 && facts.IsBound(element, out int value))
            {
                _storages[place] = AccessPath.Result.Then(tuple.TupleElements[i]);
                writes[place] = Table.FactOf(value, facts).Set;
            }
        }
    }

    private ValueTable Table => model.Evaluator.Table;

    private ISymbol Body => model.Graph.Body;

    private bool IsTelling(int value) => Table.ValueOf(value) is { Kind: ValueKind.Initial, Index: var storage } && IsTellingPlace(storage);

    // What tells whether an operation is open changes with every begin and end: an outcome says by itself what it was told.
    private bool IsTellingPlace(int storage) =>
        Table.StorageOf(storage).Subject is IPropertySymbol { GetMethod: { } getter } && model.Calls.ContractOf(getter).OnlyTells;

    private ValueSet DomainOf(int storage)
    {
        if (!_domains.TryGetValue(storage, out ValueSet? domain))
        {
            domain = ValueSet.Of((Table.StorageOf(storage).Subject as ISymbol) switch
            {
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                ILocalSymbol local => local.Type,
                IParameterSymbol parameter => parameter.Type,
                _ => null,
            });
            _domains.Add(storage, domain);
        }

        return domain;
    }

    public bool IsShared(int storage)
    {
        StorageInfo info = Table.StorageOf(storage);
        return info.Kind is StorageKind.Member or StorageKind.Static
            || (info.Kind == StorageKind.Variable && IsVisibleToCallers((ISymbol)info.Subject!));
    }

    // What is passed by reference is the caller's, and so are the variables around a lambda or local function.
    private bool IsVisibleToCallers(ISymbol variable)
    {
        if (SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, Body))
        {
            return variable is IParameterSymbol { RefKind: not (RefKind.None or RefKind.In) };
        }

        for (ISymbol? outer = Body.ContainingSymbol; outer is IMethodSymbol; outer = outer.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, outer))
            {
                return true;
            }
        }

        return variable.ContainingSymbol is not IMethodSymbol;
    }
}
