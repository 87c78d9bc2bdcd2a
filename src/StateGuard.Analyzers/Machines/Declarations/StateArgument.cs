using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Diagnostics;
using StateGuard.Text;

namespace StateGuard.Machines.Declarations;

/// <summary>Resolves the arguments that name states (SG0002).</summary>
internal static class StateArgument
{
    /// <summary>The state that the argument names; null where it names none, which has then been reported.</summary>
    /// <param name="machine">The enum.</param>
    /// <param name="attribute">The attribute to report at.</param>
    /// <param name="argument">Its argument.</param>
    /// <param name="report">Where to say so.</param>
    public static StateDeclaration? Resolve(
        MachineDeclaration machine,
        AttributeData attribute,
        TypedConstant? argument,
        DeclarationReport report)
    {
        if (argument.IsError())
        {
            report.LeaveToCompiler();
            return null;
        }

        StateDeclaration? state = machine.Find(argument!.Value);
        if (state is null)
        {
            report.At(attribute, DeclarationRules.NoSuchState, Describe(argument.Value), machine.Enum.Name, Remedy(machine, argument.AsString()));
        }

        return state;
    }

    private static string Describe(TypedConstant argument) =>
        argument.IsNull ? "null" : argument.Value is string text ? CSharpText.Literal(text) : "'" + argument.ToCSharpString() + "'";

    private static string Remedy(MachineDeclaration machine, string? text) =>
        machine.States.Any(state => state.Name == text) ? $"write the member '{text}' itself, not its name" : "name one of its members";
}
