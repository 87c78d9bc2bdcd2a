using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Diagnostics;

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
            report.At(attribute, DeclarationRules.NoSuchState, Describe(argument.Value), machine.Enum.Name);
        }

        return state;
    }

    private static string Describe(TypedConstant argument) => argument.IsNull ? "null" : "'" + argument.ToCSharpString() + "'";
}
