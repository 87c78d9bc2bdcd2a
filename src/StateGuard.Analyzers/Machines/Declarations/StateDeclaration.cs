using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGuard.Machines.Declarations;

/// <summary>A member of the enum with its attributes, while a declaration is read.</summary>
internal sealed class StateDeclaration
{
    public StateDeclaration(IFieldSymbol symbol, int index)
    {
        Symbol = symbol;
        Index = index;
        IsHidden = symbol.ContainingType.GetMembers(symbol.Name).Length > 1;
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            switch (AttributeNames.OfStateGuard(attribute))
            {
                case AttributeNames.Initial:
                    Initial = attribute;
                    break;
                case AttributeNames.Final:
                    Final = attribute;
                    break;
                case AttributeNames.Transient:
                    Transient = attribute;
                    break;
                case AttributeNames.Exclusive:
                    Exclusive = attribute;
                    break;
                case AttributeNames.Transition:
                case AttributeNames.Automatic:
                    Ways.Add(attribute);
                    break;
                case null when AttributeNames.IsEnumMember(attribute):
                    EnumMember = attribute;
                    break;
                case null when AttributeNames.IsObsolete(attribute):
                    IsHidden |= attribute.Positional(1) is { Value: true };
                    break;
            }
        }
    }

    public IFieldSymbol Symbol { get; }

    /// <summary>Its place among the states.</summary>
    public int Index { get; }

    public AttributeData? Initial { get; }

    public AttributeData? Final { get; }

    public AttributeData? Transient { get; }

    public AttributeData? Exclusive { get; }

    public AttributeData? EnumMember { get; }

    /// <summary>Whether naming the member is an error for the compiler: it is obsolete, or one of two of its name.</summary>
    public bool IsHidden { get; }

    /// <summary>All its <c>[Transition]</c> and <c>[Automatic]</c> attributes, good or not.</summary>
    public List<AttributeData> Ways { get; } = [];

    /// <summary>The good transitions, automatic ones included, in order of declaration.</summary>
    public List<TransitionDeclaration> Transitions { get; } = [];

    /// <summary>Name of the operation that holds the state; null unless it is exclusive and the name is good.</summary>
    public string? Operation { get; set; }

    /// <summary>Where an exclusive state is entered from; null where that is wrong.</summary>
    public StateDeclaration? From { get; set; }

    public string Name => Symbol.Name;

    public string Text => EnumMember?.Named("Value").AsString() ?? Name;

    public IEnumerable<TransitionDeclaration> Automatics => Transitions.Where(transition => transition.Trigger is null);
}
