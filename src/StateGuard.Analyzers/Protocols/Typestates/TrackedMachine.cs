using Microsoft.CodeAnalysis;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>The machine that one simulation follows, and what the facts say of it.</summary>
/// <remarks>
/// A scope is tied to its machine as a member would be. The state that is known is what the property holds, so that
/// tests of it are decided as those of any constant.
/// </remarks>
internal sealed class TrackedMachine
{
    private readonly TypestateBody _body;

    public TrackedMachine(TypestateBody body, KnownMachine machine, int number)
    {
        _body = body;
        Machine = machine;
        Number = number;
    }

    public KnownMachine Machine { get; }

    /// <summary>Value number of the machine where it is first met; 0 to follow none.</summary>
    public int Number { get; }

    public bool Is(IOperation value, Facts facts) => Is(_body.Evaluator.Evaluate(value, facts).Number, facts);

    public bool Is(int number, Facts facts) => number != 0 && Number != 0
        && number == (facts.IsBound(_body.Table.Tracked, out int tracked) ? tracked : Number);

    public bool IsScope(int number, Facts facts) =>
        number != 0 && facts.IsBound(MachineOf(number), out int machine) && Is(machine, facts);

    /// <summary>
    /// Whether a value may be the machine or a scope of it: it is, or it is one of several that have come together where
    /// control flow has joined.
    /// </summary>
    public bool MayBe(int number, ITypeSymbol? type, Facts facts) => Is(number, facts) || IsScope(number, facts)
        || (number != 0 && _body.Table.ValueOf(number).Kind == ValueKind.Joined && CanHold(type));

    /// <summary>Whether something is known of the machine that the object is a scope of, if it is one.</summary>
    public bool IsKnownScope(int number, Facts facts) => number != 0 && facts.IsBound(MachineOf(number), out _);

    public Facts TieScope(int scope, int machine, Facts facts) => Bind(MachineOf(scope), machine, facts);

    /// <summary>What is known of a scope that holds nothing, or nothing any more.</summary>
    public Facts EmptyScope(int scope, Facts facts) => Bind(MachineOf(scope), _body.Table.Constant(null), facts);

    /// <summary>The path on which the machine is in a state that is known.</summary>
    public PathState<MachineState> In(int state, Knowledge knowledge, int number, in PathState<MachineState> path)
    {
        Facts facts = path.Facts.Bind(_body.Table.Tracked, number);
        facts = Bind(_body.Table.OfMember(number, Machine.State), _body.Table.Constant(Machine.ValueOf(state)), facts);
        return path with { State = path.State with { Knowledge = knowledge, State = state }, Facts = facts };
    }

    /// <summary>The path on which nothing is known of it any more.</summary>
    public PathState<MachineState> Forgotten(int number, in PathState<MachineState> path)
    {
        Facts facts = path.Facts.Bind(_body.Table.Tracked, number);
        int place = _body.Table.OfMember(number, Machine.State);
        return path with { State = path.State.Forget(), Facts = place == 0 ? facts : facts.Unbind(place) };
    }

    /// <summary>The number of the machine on the path.</summary>
    public int NumberOn(Facts facts) => facts.IsBound(_body.Table.Tracked, out int number) ? number : Number;

    private bool CanHold(ITypeSymbol? type) => type switch
    {
        null or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => CanHold(nullable.TypeArguments[0]),
        _ => SymbolEqualityComparer.Default.Equals(type, Machine.Type) || SymbolEqualityComparer.Default.Equals(type.ContainingType, Machine.Type),
    };

    private int MachineOf(int scope) => _body.Table.OfMember(scope, Machine.Type);

    private static Facts Bind(int storage, int value, Facts facts) => storage == 0 ? facts : facts.Bind(storage, value);
}
