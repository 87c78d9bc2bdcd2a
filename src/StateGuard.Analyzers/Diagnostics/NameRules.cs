using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules for the names of what is generated.</summary>
internal static class NameRules
{
    private const string Title = "The names of a machine's members are good and do not clash";
    private const string Description = "The machine, its triggers, operations, guards and actions become types and members of the names given in the declaration.";

    public static readonly DiagnosticDescriptor NotAnIdentifier = Rule.Create(
        RuleIds.BadName,
        Title,
        "{0} cannot be the name of a member: write a C# identifier",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor ReservedName = Rule.Create(
        RuleIds.BadName,
        Title,
        "'{0}' begins with two underscores, as names inside the generated code do: choose another name",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor ClashingMember = Rule.Create(
        RuleIds.BadName,
        Title,
        "{0} needs the name '{1}', which is {2}: choose another name",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);
}
