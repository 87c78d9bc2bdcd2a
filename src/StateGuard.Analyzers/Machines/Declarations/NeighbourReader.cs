using System.Linq;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;
using StateGuard.Text;

namespace StateGuard.Machines.Declarations;

/// <summary>Looks whether the names of the generated types, and of the members every machine has, are free (SG0008).</summary>
internal static class NeighbourReader
{
    /// <returns>What can be generated without breaking the user's code.</returns>
    public static Room Check(MachineDeclaration machine, UserPart user, MachineIndex? others, DeclarationReport report)
    {
        string triggers = MachineIndex.TriggerEnum(machine.Name);
        if (MachineMembers.OfEvery.Contains(machine.Name) || GeneratedMembers.IsInner(machine.Name, machine))
        {
            report.At(machine.Attribute, NameRules.ClashingType, machine.Enum.Name, machine.Name, "that of a member of every machine");
            return user.TakesHooks && machine.Name is not ("OnTransitioned" or "OnViolated") ? Room.Hooks : Room.None;
        }

        if (Obstacle(machine, machine.Name, isMachine: true) is { } obstacle)
        {
            report.At(machine.Attribute, NameRules.ClashingType, machine.Enum.Name, machine.Name, obstacle);
            return Room.None;
        }

        if (Obstacle(machine, triggers, isMachine: false) is { } other)
        {
            report.At(machine.Attribute, NameRules.ClashingType, machine.Enum.Name, triggers, other);
            return Room.None;
        }

        if (user.IsOfAnotherKind)
        {
            report.At(machine.Attribute, NameRules.UserPartOfAnotherKind, machine.Enum.Name, machine.Name);
            return user.TakesHooks ? Room.Hooks : Room.None;
        }

        foreach (string name in new[] { machine.Name, triggers })
        {
            if (others?.OwnerOf(name, machine.Enum) is { } owner && !SymbolEqualityComparer.Default.Equals(owner, machine.Enum))
            {
                report.At(machine.Attribute, NameRules.ClashingType, machine.Enum.Name, name, "generated for '" + owner.Name + "' already");
                return Room.None;
            }
        }

        return CheckMembers(machine, user, triggers, report) ? Room.Machine : Room.Hooks;
    }

    private static string? Obstacle(MachineDeclaration machine, string name, bool isMachine)
    {
        if (machine.Enum.ContainingType?.Name == name)
        {
            return "the name of the type around it";
        }

        // Of a namespace that references alone declare the compiler would see nothing any more.
        if (name is "System" or "StateGuard" && machine.Enum.ContainingSymbol is INamespaceSymbol { IsGlobalNamespace: true })
        {
            return "the name of a namespace that the generated code needs";
        }

        foreach (ISymbol symbol in ((INamespaceOrTypeSymbol)machine.Enum.ContainingSymbol).GetMembers(name))
        {
            switch (symbol)
            {
                case INamedTypeSymbol { Arity: > 0 }:
                    break;
                case INamedTypeSymbol type when SymbolEqualityComparer.Default.Equals(type, machine.Enum):
                    return "the name of the enum itself";
                case INamedTypeSymbol when isMachine:
                    // The user's own part, which is judged as such.
                    break;
                case INamedTypeSymbol type when type.DeclaringSyntaxReferences.All(reference => UserPart.GeneratedTrees(type).Contains(reference.SyntaxTree)):
                    break;
                default:
                    return "taken by another declaration";
            }
        }

        return null;
    }

    private static bool CheckMembers(MachineDeclaration machine, UserPart user, string triggers, DeclarationReport report)
    {
        if (user.ObstacleToConstructors is { } constructors)
        {
            report.At(machine.Attribute, NameRules.ClashingConstructors, machine.Enum.Name, machine.Name, constructors);
            return false;
        }

        if (user.All.FirstOrDefault(name => GeneratedMembers.IsInner(name, machine)) is { } inner)
        {
            report.At(machine.Attribute, NameRules.ReservedName, inner);
            return false;
        }

        string state = machine.Enum.Name;
        (string Name, string[] Parameters)[] methods =
        [
            ("", []), ("", [state]), ("Refresh", []), ("Fire", [triggers]), ("Request", [state]), ("Request", ["String"]),
            ("TryGetNext", [state, triggers, state]), ("Permitted", [state]), ("Format", [state]), ("TryParse", ["String", state]),
            ("OnTransitioned", [state, state, "Nullable"]), ("OnViolated", [state, "String"]),
        ];
        foreach ((string name, string[] parameters) in methods)
        {
            if (user.HasMethod(name, parameters) || (name.Length > 0 && user.HasOther(name)))
            {
                string what = name.Length == 0 ? "a constructor '" + machine.Name : "a member '" + name;
                report.At(machine.Attribute, NameRules.ClashingUserMember, machine.Enum.Name, what + "(" + string.Join(", ", parameters) + ")'", machine.Name);
                return false;
            }
        }

        foreach (string name in new[] { "State", "Mermaid", "Dot" })
        {
            if (user.Has(name))
            {
                report.At(machine.Attribute, NameRules.ClashingUserMember, machine.Enum.Name, "a member '" + name + "'", machine.Name);
                return false;
            }
        }

        return true;
    }
}
