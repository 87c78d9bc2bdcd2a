using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;

namespace StateGuard.Machines.Declarations;

/// <summary>Reads the transitions of a machine and the names they bring with them.</summary>
internal static class TransitionReader
{
    public static void Read(MachineDeclaration machine, MemberNames names, DeclarationReport report)
    {
        // Names of triggers first, whichever state they stand at, since a method of the user's must give way to them.
        foreach ((_, AttributeData attribute) in Ways(machine))
        {
            if (IsTransition(attribute))
            {
                names.AddTrigger(attribute, attribute.Positional(0));
            }
        }

        foreach ((StateDeclaration state, AttributeData attribute) in Ways(machine))
        {
            report.Cancellation.ThrowIfCancellationRequested();
            ReadOne(machine, state, attribute, names, report);
        }
    }

    private static void ReadOne(
        MachineDeclaration machine,
        StateDeclaration state,
        AttributeData attribute,
        MemberNames names,
        DeclarationReport report)
    {
        bool triggered = IsTransition(attribute);
        string? trigger = triggered ? attribute.Positional(0).AsString() : null;
        bool good = names.TryAddGuard(attribute, out string? guard);
        good &= names.TryAddAction(attribute, out string? action);
        good &= !triggered || names.IsTrigger(trigger);
        StateDeclaration? target = StateArgument.Resolve(machine, attribute, attribute.Positional(triggered ? 1 : 0), report);

        if (state.Exclusive is not null)
        {
            report.At(attribute, TransitionRules.OutOfExclusive, state.Name, OperationOf(state));
            return;
        }

        if (target is { Exclusive: not null })
        {
            report.At(attribute, TransitionRules.IntoExclusive, target.Name, OperationOf(target));
            return;
        }

        if (good && target is not null)
        {
            state.Transitions.Add(new TransitionDeclaration(attribute, trigger, target, guard, action));
        }
    }

    private static bool IsTransition(AttributeData attribute) =>
        AttributeNames.OfStateGuard(attribute) == AttributeNames.Transition;

    private static string? OperationOf(StateDeclaration state) => state.Exclusive?.Positional(0).AsString();

    private static IEnumerable<(StateDeclaration State, AttributeData Attribute)> Ways(MachineDeclaration machine)
    {
        foreach (StateDeclaration state in machine.States)
        {
            foreach (AttributeData attribute in state.Ways)
            {
                yield return (state, attribute);
            }
        }
    }
}
