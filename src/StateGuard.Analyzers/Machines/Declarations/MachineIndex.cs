using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGuard.Machines.Declarations;

/// <summary>The machines of one compilation by the names of their types, so that two of one name are noticed.</summary>
internal sealed class MachineIndex(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, Dictionary<string, INamedTypeSymbol>> _byContainer = new(SymbolEqualityComparer.Default);
    private readonly List<SyntaxTree> _trees = compilation.SyntaxTrees.ToList();

    /// <summary>The first enum beside this one, in source order, whose machine or triggers take the name.</summary>
    public INamedTypeSymbol? OwnerOf(string name, INamedTypeSymbol beside)
    {
        Dictionary<string, INamedTypeSymbol> owners = _byContainer.GetOrAdd(beside.ContainingSymbol, Read);
        return owners.TryGetValue(name, out INamedTypeSymbol? owner) ? owner : null;
    }

    private Dictionary<string, INamedTypeSymbol> Read(ISymbol container)
    {
        var owners = new Dictionary<string, INamedTypeSymbol>();
        IEnumerable<INamedTypeSymbol> enums = ((INamespaceOrTypeSymbol)container).GetTypeMembers()
            .Where(type => type.TypeKind == TypeKind.Enum && !type.Locations.IsEmpty && type.Locations[0].IsInSource)
            .OrderBy(type => _trees.IndexOf(type.Locations[0].SourceTree!))
            .ThenBy(type => type.Locations[0].SourceSpan.Start);
        foreach (INamedTypeSymbol type in enums)
        {
            if (AttributeNames.StateMachineOf(type) is { } attribute && MachineNameReader.NameOf(type, attribute) is { } name)
            {
                foreach (string taken in new[] { name, TriggerEnum(name) })
                {
                    if (!owners.ContainsKey(taken))
                    {
                        owners.Add(taken, type);
                    }
                }
            }
        }

        return owners;
    }

    /// <summary>Name of the enum of triggers of a machine.</summary>
    public static string TriggerEnum(string machine) => machine + "Trigger";
}
