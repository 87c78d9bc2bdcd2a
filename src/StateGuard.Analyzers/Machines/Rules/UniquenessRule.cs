using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;
using StateGuard.Machines.Declarations;
using StateGuard.Text;

namespace StateGuard.Machines.Rules;

/// <summary>SG0009: each member is one state, with a value and a text of its own.</summary>
internal static class UniquenessRule
{
    public static void Check(MachineDeclaration machine, DeclarationReport report)
    {
        if (machine.Enum.GetAttributes().FirstOrDefault(AttributeNames.IsFlags) is { } flags)
        {
            report.At(flags, StateRules.Flags, machine.Enum.Name);
        }

        foreach ((StateDeclaration duplicate, StateDeclaration first) in machine.Duplicates)
        {
            report.At(duplicate.Symbol, StateRules.SameValue, duplicate.Name, first.Name);
        }

        var texts = new Dictionary<string, StateDeclaration>();
        foreach (StateDeclaration state in machine.States)
        {
            if (!texts.TryGetValue(state.Text, out StateDeclaration? first))
            {
                texts.Add(state.Text, state);
            }
            else if (state.EnumMember is { } attribute)
            {
                report.At(attribute, StateRules.SameText, state.Name, first.Name, CSharpText.Literal(state.Text));
            }
            else
            {
                report.At(state.Symbol, StateRules.SameText, state.Name, first.Name, CSharpText.Literal(state.Text));
            }
        }
    }
}
