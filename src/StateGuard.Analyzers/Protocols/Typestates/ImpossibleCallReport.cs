using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Diagnostics;
using StateGuard.Machines.Behaviour;
using StateGuard.Machines.Models;
using StateGuard.Protocols.Reporting;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>Words why a call cannot succeed.</summary>
internal static class ImpossibleCallReport
{
    public static Diagnostic Of(IInvocationOperation call, MachineCall member, IReadOnlyList<Verdict> verdicts)
    {
        KnownMachine machine = member.Machine;
        var states = new SortedSet<int>(verdicts.SelectMany(verdict => verdict.Failures.Keys));
        var answers = new SortedSet<Answer>(verdicts.SelectMany(verdict => verdict.Failures.Values).SelectMany(answer => answer));
        return Diagnosis.Create(
            StateUseRules.CannotSucceed,
            call.Syntax.GetLocation(),
            call.TargetMethod.Name,
            NameList.Of([.. states.Select(machine.NameOf)], "or"),
            member.Kind switch
            {
                MachineCallKind.Enter => "throws",
                MachineCallKind.TryEnter => "answers false",
                _ => "answers " + string.Join(" or ", answers),
            },
            Advice(member, TriggerOf(call, member), states, answers));
    }

    private static string? TriggerOf(IInvocationOperation call, MachineCall member) =>
        member.Kind == MachineCallKind.Fire && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: var value }
            ? call.TargetMethod.Parameters[0].Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, value))?.Name
            : member.Trigger;

    private static string Advice(MachineCall member, string? trigger, SortedSet<int> states, SortedSet<Answer> answers)
    {
        KnownMachine machine = member.Machine;
        if (answers.Contains(Answer.Invalid))
        {
            return "";
        }

        List<string?> held = states.Select(state => machine.Model.States[state].Exclusive?.Operation).Distinct().ToList();
        if (held.Count == 1 && held[0] is { } operation)
        {
            return $"; end '{operation}' before";
        }

        if (member.Begins)
        {
            return machine.Model.States[member.Exclusive].Exclusive?.From is { } from ? $"; it begins in '{machine.NameOf(from)}'" : "";
        }

        string[] origins = Enumerable.Range(0, machine.Model.States.Count)
            .Where(state => machine.Model.States[state].Transitions.Any((TransitionModel transition) => transition.Trigger == trigger))
            .Select(machine.NameOf)
            .ToArray();
        return origins.Length > 0 ? $"; it leads from {NameList.Of(origins, "and")}" : "";
    }
}
