using Microsoft.CodeAnalysis;
using StateGuard.Text;

namespace StateGuard.CodeFixes.Holders;

/// <summary>Names the machine that is generated for an enum.</summary>
/// <param name="Class">Name of the class.</param>
/// <param name="IsDefault">Whether it has this name without being told.</param>
internal sealed record MachineNames(string Class, bool IsDefault)
{
    private const string Machine = "Machine";

    private static readonly string[] Suffixes = { "States", "State", "Status" };

    /// <summary>A name that nothing beside the enum has.</summary>
    public static MachineNames Of(INamedTypeSymbol states)
    {
        string suffix = Suffixes.FirstOrDefault(end => states.Name.Length > end.Length && states.Name.EndsWith(end, StringComparison.Ordinal)) ?? string.Empty;
        string name = suffix.Length > 0 ? states.Name.Substring(0, states.Name.Length - suffix.Length) : states.Name + Machine;
        if (IsFree(name, states))
        {
            return new MachineNames(name, true);
        }

        string wanted = name.EndsWith(Machine, StringComparison.Ordinal) ? name : name + Machine;
        string free = wanted;
        for (int i = 2; !IsFree(free, states); i++)
        {
            free = wanted + i;
        }

        return new MachineNames(free, false);
    }

    // A class cannot have the name of one of its members.
    private static bool IsFree(string name, INamedTypeSymbol states)
    {
        INamespaceOrTypeSymbol container = (INamespaceOrTypeSymbol?)states.ContainingType ?? states.ContainingNamespace;
        return !MachineMembers.OfEvery.Contains(name) && container.GetMembers(name).IsEmpty && container.GetMembers(name + "Trigger").IsEmpty && container.Name != name;
    }
}
