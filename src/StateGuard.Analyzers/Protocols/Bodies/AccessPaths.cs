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
        ValueTable table = evaluator.Table;
        if (path.Members.Count > 0)
        {
            AccessPath owner = path with { Members = path.Members.Take(path.Members.Count - 1).ToArray() };
            return table.OfMember(ValueAt(owner, call, facts, evaluator).Number, path.Members[path.Members.Count - 1]);
        }

        return path.Root switch
        {
            PathRoot.Variable => table.OfVariable(path.Symbol!),
            PathRoot.Static => table.OfStatic(path.Symbol!),
            PathRoot.Parameter when CallOperands.ArgumentOf(call, path.Ordinal) is { } argument => evaluator.StorageOf(argument, facts),
            _ => 0,
        };
    }

    /// <summary>The value that the path denotes at a call.</summary>
    public static Value ValueAt(AccessPath path, IOperation call, Facts facts, ValueEvaluator evaluator)
    {
        if (path.Members.Count > 0)
        {
            int storage = StorageAt(path, call, facts, evaluator);
            return storage == 0 ? new Value(ValueSet.Top) : evaluator.Read(storage, null, facts);
        }

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
                return evaluator.Read(StorageAt(path, call, facts, evaluator), null, facts);
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
