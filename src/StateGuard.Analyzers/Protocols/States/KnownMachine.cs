using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Flow.Values;
using StateGuard.Machines;
using StateGuard.Machines.Declarations;
using StateGuard.Machines.Models;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.States;

/// <summary>A generated machine with the table it was generated from. Immutable.</summary>
internal sealed class KnownMachine
{
    private readonly List<IFieldSymbol> _states;

    private KnownMachine(INamedTypeSymbol type, MachineModel model, List<IFieldSymbol> states)
    {
        Type = type;
        Model = model;
        _states = states;
        State = type.GetMembers("State").OfType<IPropertySymbol>().First();
    }

    public INamedTypeSymbol Type { get; }

    public MachineModel Model { get; }

    /// <summary>The property that tells the state.</summary>
    public IPropertySymbol State { get; }

    /// <summary>Whether the machine was generated in this compilation, so that the user's part of it can be read.</summary>
    public bool IsOfSource => !Type.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>The machine that a type is.</summary>
    /// <returns>Null where it is none, or where its table cannot be known.</returns>
    public static KnownMachine? Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (GeneratedMachine.StatesOf(type) is not { } states || AttributeNames.StateMachineOf(states) is not { } attribute)
        {
            return null;
        }

        var options = attribute.ApplicationSyntaxReference?.SyntaxTree.Options as CSharpParseOptions;
        if (options is null && attribute.Named("EnabledWhen") is { IsNull: false })
        {
            // Nobody can tell with which symbols somebody else's assembly was built.
            return null;
        }

        MachineModel model = MachineParser.ParseExisting(states, attribute, options ?? CSharpParseOptions.Default, cancellation);
        return model.Initial is null
            ? null
            : new KnownMachine(type, model, [.. new MachineDeclaration(states, attribute).States.Select(state => state.Symbol)]);
    }

    /// <summary>The value of a state, as a constant of the program.</summary>
    public object ValueOf(int state) => _states[state].ConstantValue!;

    public string NameOf(int state) => _states[state].Name;

    /// <summary>The states, by index, that a value of the enum may be.</summary>
    public IEnumerable<int> StatesIn(ValueSet values) => Enumerable.Range(0, _states.Count)
        .Where(state => Constants.TryNumber(ValueOf(state), out long value) && values.Contains(value));

    /// <summary>Whether the property is the machine's state.</summary>
    public bool IsState(IPropertySymbol property) => SymbolEqualityComparer.Default.Equals(property, State);

    /// <summary>Whether an object made by the constructor starts in a state that is known: in the initial one, or in that of the argument.</summary>
    public bool IsOwnConstructor(IMethodSymbol constructor) => constructor.Parameters.Length switch
    {
        0 => true,
        1 => constructor.Parameters[0] is { RefKind: RefKind.None, Type: { TypeKind: TypeKind.Enum } type } && type.Equals(_states[0].ContainingType, SymbolEqualityComparer.Default),
        _ => false,
    };

    /// <summary>What a method is to the machine.</summary>
    public MachineCall CallOf(IMethodSymbol method)
    {
        if (method.IsStatic || method.MethodKind == MethodKind.PropertyGet && method.AssociatedSymbol is IPropertySymbol property && IsState(property))
        {
            return new MachineCall(this, MachineCallKind.Neutral);
        }

        if (method.MethodKind != MethodKind.Ordinary)
        {
            return new MachineCall(this, MachineCallKind.Unknown);
        }

        return OfParameters(method) ?? new MachineCall(this, MachineCallKind.Unknown);
    }

    private MachineCall? OfParameters(IMethodSymbol method)
    {
        switch (method.Parameters.Length)
        {
            case 0 when Model.Triggers.Contains(method.Name):
                return new MachineCall(this, MachineCallKind.Trigger, method.Name);
            case 0 when method.Name == "Refresh":
                return new MachineCall(this, MachineCallKind.Refresh);
            case 0:
                return OfOperation(method.Name, "Begin", MachineCallKind.Begin)
                    ?? OfOperation(method.Name, "End", MachineCallKind.End)
                    ?? OfOperation(method.Name, "Enter", MachineCallKind.Enter);
            case 1 when method.Name == "Fire" && method.Parameters[0].Type.TypeKind == TypeKind.Enum:
                return new MachineCall(this, MachineCallKind.Fire);
            case 1 when method.Name == "Request" && method.Parameters[0].Type.TypeKind == TypeKind.Enum:
                return new MachineCall(this, MachineCallKind.Request);
            case 1 when method.Name == "Request" && method.Parameters[0].Type.SpecialType == SpecialType.System_String:
                return new MachineCall(this, MachineCallKind.RequestText);
            case 1 when method.Parameters[0].RefKind == RefKind.Out:
                return OfOperation(method.Name, "TryEnter", MachineCallKind.TryEnter);
            default:
                return null;
        }
    }

    private MachineCall? OfOperation(string name, string prefix, MachineCallKind kind)
    {
        for (int i = 0; i < Model.States.Count; i++)
        {
            if (Model.States[i].Exclusive?.Operation is { } operation && name == prefix + operation)
            {
                return new MachineCall(this, kind, null, i);
            }
        }

        return null;
    }
}
