using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;
using StateGuard.Text;

namespace StateGuard.Machines.Declarations;

/// <summary>Decides what a machine is called (SG0008).</summary>
internal static class MachineNameReader
{
    /// <summary>Sets the machine's name.</summary>
    /// <returns>Whether it can be the name of a type.</returns>
    public static bool Read(MachineDeclaration machine, DeclarationReport report)
    {
        machine.Name = DefaultName.Of(machine.Enum.Name);
        if (machine.Attribute.Named("Name") is not { IsNull: false } argument)
        {
            return true;
        }

        string? name = ((TypedConstant?)argument).AsString();
        if (!CSharpText.IsIdentifier(name))
        {
            report.At(machine.Attribute, NameRules.NotAnIdentifier, name is null ? "null" : CSharpText.Literal(name));
            return false;
        }

        machine.Name = name!;
        return true;
    }
}
