using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Bodies;

/// <summary>Between value numbers of a body and access paths.</summary>
internal static class AccessPaths
{
    /// <summary>The path to a value that was there when the body was entered; null where there is none.</summary>
    public static AccessPath? Of(int value, ValueTable table, ISymbol body)
    {
        ValueInfo info = table.ValueOf(value);
        return info.Kind switch
        {
            ValueKind.Type => new AccessPath(PathRoot.Type, 0, (ISymbol)info.Subject!, []),
            ValueKind.Initial => OfStorage(info.Index, table, body),
            _ => null,
        };
    }

    public static AccessPath? OfStorage(int storage, ValueTable table, ISymbol body)
    {
        StorageInfo info = table.StorageOf(storage);
        switch (info.Kind)
        {
            case StorageKind.This:
                return AccessPath.This;
            case StorageKind.Variable when info.Subject is IParameterSymbol parameter
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, body):
                return new AccessPath(PathRoot.Parameter, parameter.Ordinal, null, []);
            case StorageKind.Variable when info.Subject is IParameterSymbol { ContainingSymbol: INamedTypeSymbol }:
                // The receiver of the members of an extension block.
                return AccessPath.This;
            case StorageKind.Variable:
                return new AccessPath(PathRoot.Variable, 0, (ISymbol)info.Subject!, []);
            case StorageKind.Static:
                return new AccessPath(PathRoot.Static, 0, (ISymbol)info.Subject!, []);
            case StorageKind.Member:
                return Of(info.Owner, table, body)?.Then((ISymbol)info.Subject!);
            default:
                return null;
        }
    }

    /// <summary>The storage that the path denotes at a call; 0 where it denotes none with a number.</summary>
    public static int StorageAt(AccessPath path, IOperation call, Facts facts, ValueEvaluator evaluator)
    {
        if (path.Members.Count == 0)
        {
            return RootStorage(path, call, facts, evaluator);
        }

        ValueTable table = evaluator.Table;
        int owner = RootValue(path, call, facts, evaluator).Number;
        int last = path.Members.Count - 1;
        for (int i = 0; i < last && owner != 0; i++)
        {
            int storage = table.OfMember(owner, path.Members[i]);
            owner = storage == 0 ? 0 : facts.Read(storage, table);
        }

        return path.Members[last] is IFieldSymbol field && TupleElements.IndexOf(field) is >= 0 and var index
            ? TupleElements.StorageOf(owner, field.ContainingType, index, table)
            : table.OfMember(owner, path.Members[last]);
    }

    /// <summary>The value that the path denotes at a call.</summary>
    public static Value ValueAt(AccessPath path, IOperation call, Facts facts, ValueEvaluator evaluator)
    {
        if (path.Members.Count == 0)
        {
            return RootValue(path, call, facts, evaluator);
        }

        int storage = StorageAt(path, call, facts, evaluator);
        return storage == 0 ? new Value(ValueSet.Top) : evaluator.Read(storage, null, facts);
    }

    private static int RootStorage(AccessPath path, IOperation call, Facts facts, ValueEvaluator evaluator) => path.Root switch
    {
        PathRoot.Variable => evaluator.Table.OfVariable(path.Symbol!),
        PathRoot.Static => evaluator.Table.OfStatic(path.Symbol!),
        PathRoot.Parameter when CallOperands.ArgumentOf(call, path.Ordinal) is { } argument => evaluator.StorageOf(argument, facts),
        _ => 0,
    };

    private static Value RootValue(AccessPath path, IOperation call, Facts facts, ValueEvaluator evaluator)
    {
        ValueTable table = evaluator.Table;
        switch (path.Root)
        {
            case PathRoot.This:
                if (call is IObjectCreationOperation)
                {
                    return evaluator.Evaluate(call, facts);
                }

                return CallOperands.InstanceOf(call) is { } instance
                    ? evaluator.Evaluate(instance, facts)
                    : new Value(facts.Read(table.This, table), ValueSet.NotNull, null);
            case PathRoot.Parameter:
                return evaluator.Evaluate(CallOperands.ArgumentOf(call, path.Ordinal), facts);
            case PathRoot.Type:
                return new Value(table.OfType((ITypeSymbol)path.Symbol!), ValueSet.NotNull, null);
            case PathRoot.Result:
                return evaluator.Evaluate(call, facts);
            default:
                int storage = RootStorage(path, call, facts, evaluator);
                return storage == 0 ? new Value(ValueSet.Top) : evaluator.Read(storage, null, facts);
        }
    }

    public static IArgumentOperation? ArgumentOf(IOperation call, int ordinal)
    {
        IEnumerable<IArgumentOperation> arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            IPropertyReferenceOperation property => property.Arguments,
            _ => Enumerable.Empty<IArgumentOperation>(),
        };
        return arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal);
    }
}
