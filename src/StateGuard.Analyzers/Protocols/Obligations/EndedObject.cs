using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;

namespace StateGuard.Protocols.Obligations;

/// <summary>Which object an end somewhere in the type belongs to: the one that a body leaves open, or another.</summary>
internal sealed class EndedObject(FlowGraph graph, ValueTable table)
{
    /// <summary>
    /// The paths to the object that is open: the one by which it was got hold of, and those to the members that hold it,
    /// as <c>_form = FindForm(); _form.SuspendLayout();</c> has it.
    /// </summary>
    public List<AccessPath> PathsTo(ObligationKey key, Facts facts)
    {
        var paths = new List<AccessPath?> { AccessPaths.Of(key.Object, table, graph.Body) };
        if (facts.IsBound(table.Tracked, out int tracked))
        {
            facts.Bindings.ForEach((storage, held) =>
            {
                if (held == tracked && table.StorageOf(storage).Kind is StorageKind.Member or StorageKind.Static)
                {
                    paths.Add(AccessPaths.OfStorage(storage, table, graph.Body));
                }
            });
        }

        return [.. paths.OfType<AccessPath>()];
    }

    /// <summary>What a site may end, as far as it is reached from <c>this</c> or a static member.</summary>
    public static AccessPath? Of(Site site, List<EndCall> ends) => site.Summary?.Object switch
    {
        { Root: PathRoot.Static } path => path,
        { Root: PathRoot.This } path when CallOperands.InstanceOf(site.Call) is null or IInstanceReferenceOperation => path,
        null => ends.FirstOrDefault(end => ReferenceEquals(end.Syntax, site.Call.Syntax))?.Object,
        _ => null,
    };

    /// <summary>Two fields of one object, say, are two objects; a parameter may be any.</summary>
    public static bool IsOther(List<AccessPath> begun, AccessPath? ended) =>
        begun.Count > 0 && ended is not null && begun.All(path => path.Root is PathRoot.This or PathRoot.Static && !path.Equals(ended));

    /// <summary>Whether the end is one of an object that was made for another local, of this body or of another member.</summary>
    public bool IsOfOtherLocal(EndCall end, Facts facts, CancellationToken cancellation)
    {
        if (end.Local is not { } local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax } declaration)
        {
            return false;
        }

        return SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, graph.Body)
            ? facts.IsBound(table.Tracked, out int tracked) && facts.Read(table.OfVariable(local), table) != tracked
            : !ReferenceEquals(MemberOf(declaration), MemberOf(graph.Syntax));
    }

    private static MemberDeclarationSyntax? MemberOf(SyntaxNode syntax) => syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    /// <summary>Whether the object that is disposed of holds the one that is open.</summary>
    public bool IsReachedBy(EndCall end, ObligationKey key, Facts facts)
    {
        if (end.Object is not { } path)
        {
            return false;
        }

        int tracked = facts.IsBound(table.Tracked, out int bound) ? bound : key.Object;
        int value = path.Root == PathRoot.Static ? facts.Read(table.OfStatic(path.Symbol!), table) : facts.Read(table.This, table);
        foreach (ISymbol member in path.Members)
        {
            int storage = table.OfMember(value, member);
            if (storage == 0)
            {
                return false;
            }

            value = facts.Read(storage, table);
        }

        return value == tracked;
    }
}
