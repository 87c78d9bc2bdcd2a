using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules for the names, types and initial state of a machine.</summary>
internal static class DeclarationRules
{
    private const string InitialTitle = "A machine has exactly one initial state";
    private const string InitialDescription = "A new machine starts in the state marked [Initial]; exactly one member of the enum carries that mark.";

    private const string NoSuchStateTitle = "A state argument names a state of the same enum";
    private const string NoSuchStateDescription = "State arguments are typed object so that members can be written unqualified. Only declared members of the enum itself are states.";

    public static readonly DiagnosticDescriptor NoInitialState = Rule.Create(
        RuleIds.NotExactlyOneInitialState,
        InitialTitle,
        "'{0}' has no initial state: mark the member a new machine starts in with [Initial]",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        InitialDescription);

    public static readonly DiagnosticDescriptor SecondInitialState = Rule.Create(
        RuleIds.NotExactlyOneInitialState,
        InitialTitle,
        "'{0}' already starts in '{1}': only one member can be [Initial]",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        InitialDescription);

    public static readonly DiagnosticDescriptor NoSuchState = Rule.Create(
        RuleIds.NoSuchState,
        NoSuchStateTitle,
        "{0} is not a state of '{1}': {2}",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        NoSuchStateDescription);

}
