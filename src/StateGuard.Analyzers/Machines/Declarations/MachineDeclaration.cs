using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGuard.Machines.Declarations;

/// <summary>
/// An enum that declares a machine, while it is read: symbols and attributes, for reporting at them. It lives no
/// longer than the reading; what is emitted comes from the model alone.
/// </summary>
internal sealed class MachineDeclaration
{
    private readonly Dictionary<object, StateDeclaration> _byValue = [];

    public MachineDeclaration(INamedTypeSymbol type, AttributeData attribute)
    {
        Enum = type;
        Attribute = attribute;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
        {
            // What has no value or no name, or is the second of its name, the compiler reports.
            if (field.ConstantValue is not { } value || field.Name.Length == 0 || !names.Add(field.Name))
            {
                continue;
            }

            var state = new StateDeclaration(field, States.Count);
            if (_byValue.TryGetValue(value, out StateDeclaration? first))
            {
                Duplicates.Add((state, first));
                continue;
            }

            _byValue.Add(value, state);
            States.Add(state);
        }
    }

    public INamedTypeSymbol Enum { get; }

    /// <summary>The <c>[StateMachine]</c>.</summary>
    public AttributeData Attribute { get; }

    /// <summary>The members, each value once.</summary>
    public List<StateDeclaration> States { get; } = [];

    /// <summary>Members whose value an earlier one has; they are no states.</summary>
    public List<(StateDeclaration Duplicate, StateDeclaration First)> Duplicates { get; } = [];

    /// <summary>Name of the machine.</summary>
    public string Name { get; set; } = "";

    /// <summary>The state a new machine starts in; null only where there is none to choose from.</summary>
    public StateDeclaration? Initial { get; set; }

    public List<string> Triggers { get; } = [];

    public List<string> Guards { get; } = [];

    public List<string> Actions { get; } = [];

    /// <summary>The state that a state argument names, or null.</summary>
    public StateDeclaration? Find(TypedConstant argument) =>
        argument is { Kind: TypedConstantKind.Enum, Value: { } value }
        && SymbolEqualityComparer.Default.Equals(argument.Type, Enum)
        && _byValue.TryGetValue(value, out StateDeclaration? state)
            ? state
            : null;
}
