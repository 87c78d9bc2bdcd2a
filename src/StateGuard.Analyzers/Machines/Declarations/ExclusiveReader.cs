using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Diagnostics;

namespace StateGuard.Machines.Declarations;

/// <summary>Reads what exclusive states are entered from (SG0007).</summary>
internal static class ExclusiveReader
{
    public static void Read(MachineDeclaration machine, DeclarationReport report)
    {
        foreach (StateDeclaration state in machine.States)
        {
            if (state.Exclusive is { } attribute)
            {
                state.From = ReadFrom(machine, state, attribute, report);
            }
        }
    }

    private static StateDeclaration? ReadFrom(
        MachineDeclaration machine,
        StateDeclaration state,
        AttributeData attribute,
        DeclarationReport report)
    {
        if (attribute.Named("From") is not { } argument)
        {
            // What does not compile is not there either, be it the argument or the attribute as a whole.
            if (WritesFrom(attribute) || attribute.Positional(0) is not { IsNull: false })
            {
                report.LeaveToCompiler();
            }
            else
            {
                report.At(attribute, TransitionRules.NoFrom, state.Name, attribute.Positional(0).AsString());
            }

            return null;
        }

        StateDeclaration? from = StateArgument.Resolve(machine, attribute, argument, report);
        if (from is null)
        {
            return null;
        }

        if (from == state)
        {
            report.At(attribute, TransitionRules.FromItself, state.Name);
            return null;
        }

        if (from.Exclusive is not null)
        {
            report.At(attribute, TransitionRules.FromExclusive, state.Name, from.Name);
            return null;
        }

        return from;
    }

    private static bool WritesFrom(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: var arguments }
        && arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == "From");
}
