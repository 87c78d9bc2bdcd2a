using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules for the names of what is generated.</summary>
internal static class NameRules
{
    private const string Title = "The names of what is generated are good and do not clash";
    private const string Description = "The machine, its triggers, operations, guards and actions become types and members of the names given in the declaration.";

    public static readonly DiagnosticDescriptor NotAnIdentifier = Rule.Create(
        RuleIds.BadName,
        Title,
        "{0} cannot be the name of {1}: write a C# identifier",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor TooLong = Rule.Create(
        RuleIds.BadName,
        Title,
        "'{0}...' is longer than the runtime takes for the name of a member: choose a shorter one",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor ClashingType = Rule.Create(
        RuleIds.BadName,
        Title,
        "The machine of '{0}' needs the name '{1}', which is {2}: choose another with [StateMachine(Name = ...)]",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor UserPartOfAnotherKind = Rule.Create(
        RuleIds.BadName,
        Title,
        "The machine of '{0}' is a sealed class as visible as the enum, but '{1}' is declared otherwise: declare your own part as 'partial class {1}', or choose another name with [StateMachine(Name = ...)]",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor ClashingUserMember = Rule.Create(
        RuleIds.BadName,
        Title,
        "The machine of '{0}' has {1} of its own: rename or drop the one in your part of '{2}'",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor ClashingConstructors = Rule.Create(
        RuleIds.BadName,
        Title,
        "The machine of '{0}' has constructors of its own, and your part of '{1}' {2}",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor HookNotPartial = Rule.Create(
        RuleIds.BadName,
        Title,
        "The machine cannot call '{0}', since it is not partial in your part of '{1}': declare it as 'private partial {2} {0}()'",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor HookWithoutBody = Rule.Create(
        RuleIds.BadName,
        Title,
        "The machine declares '{0}' already, and your part of '{1}' does so again: give it a body there",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor SameOperation = Rule.Create(
        RuleIds.BadName,
        Title,
        "'{0}' is the operation of '{1}' already: choose another name",
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
