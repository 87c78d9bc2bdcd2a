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
        string? name = NameOf(machine.Enum, machine.Attribute);
        if (!CSharpText.IsIdentifier(name))
        {
            machine.Name = DefaultName.Of(machine.Enum.Name);
            report.At(machine.Attribute, NameRules.NotAnIdentifier, name is null ? "null" : CSharpText.Literal(name), "a class");
            return false;
        }

        machine.Name = name!;
        if (!CSharpText.IsShort(name!))
        {
            report.At(machine.Attribute, NameRules.TooLong, CSharpText.Beginning(name!));
            return false;
        }

        return true;
    }

    /// <summary>The name that the attribute gives, good or not; without one, that after the enum.</summary>
    public static string? NameOf(INamedTypeSymbol type, AttributeData attribute) =>
        attribute.Named("Name") is { IsNull: false } argument ? ((TypedConstant?)argument).AsString() : DefaultName.Of(type.Name);
}
