using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;
using StateGuard.Machines.Behaviour;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>What a call can do in a state, as far as its argument is known.</summary>
internal static class MachineArguments
{
    public static IReadOnlyList<Move> Moves(IInvocationOperation call, MachineCall member, int state, Facts facts, TypestateBody body)
    {
        MachineBehaviour behaviour = body.BehaviourOf(member.Machine);
        switch (member.Kind)
        {
            case MachineCallKind.Trigger:
                return behaviour.Fire(state, member.Trigger);
            case MachineCallKind.Fire:
                return Union(Triggers(call, ArgumentOf(call, facts, body)).Select(trigger => behaviour.Fire(state, trigger)));
            case MachineCallKind.Request:
                return Union(Goals(member.Machine, ArgumentOf(call, facts, body)).Select(goal => behaviour.Request(state, goal)));
            case MachineCallKind.RequestText:
                return Union(Texts(member.Machine, ArgumentOf(call, facts, body), body.Table).Select(goal => behaviour.Request(state, goal)));
            default:
                return behaviour.Begin(state, member.Exclusive);
        }
    }

    private static IReadOnlyList<Move> Union(IEnumerable<IReadOnlyList<Move>> moves) => [.. moves.SelectMany(some => some).Distinct()];

    private static Value ArgumentOf(IInvocationOperation call, Facts facts, TypestateBody body) => body.Evaluator.Evaluate(call.Arguments[0].Value, facts);

    private static IEnumerable<string?> Triggers(IInvocationOperation call, Value argument)
    {
        bool isAny = false;
        foreach (ISymbol member in call.TargetMethod.Parameters[0].Type.GetMembers())
        {
            if (member is IFieldSymbol { ConstantValue: { } constant } && Constants.TryNumber(constant, out long value) && argument.Set.Contains(value))
            {
                isAny = true;
                yield return member.Name;
            }
        }

        if (!isAny)
        {
            yield return null;
        }
    }

    private static IEnumerable<int?> Goals(KnownMachine machine, Value argument)
    {
        bool isAny = false;
        foreach (int state in machine.StatesIn(argument.Set))
        {
            isAny = true;
            yield return state;
        }

        if (!isAny)
        {
            yield return null;
        }
    }

    private static IEnumerable<int?> Texts(KnownMachine machine, Value argument, ValueTable table)
    {
        object? constant = table.ValueOf(argument.Number) is { Kind: ValueKind.Constant, Subject: { } subject } ? subject : null;
        bool isAny = false;
        for (int i = 0; i < machine.Model.States.Count; i++)
        {
            if (constant is null || (constant is string text && machine.Model.States[i].Text == text))
            {
                isAny = true;
                yield return i;
            }
        }

        if (!isAny || constant is null)
        {
            yield return null;
        }
    }
}
