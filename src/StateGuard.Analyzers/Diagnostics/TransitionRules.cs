using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules for the transitions of a machine.</summary>
internal static class TransitionRules
{
    private const string AmbiguousTitle = "Alternatives of a trigger can each be taken";
    private const string AmbiguousDescription = "Alternatives of one trigger are tried in order of declaration. One that repeats an earlier guard, or follows one without a guard, is never taken.";

    private const string ExclusiveTitle = "No transition leads into or out of an exclusive state";
    private const string ExclusiveDescription = "An exclusive state is entered only by its begin and left only by its end, so that while it is held nothing else changes the state.";

    private const string FromTitle = "An exclusive state is entered from an ordinary state";
    private const string FromDescription = "An exclusive state names in From the one state that it is entered from and left to. That is another state, and not an exclusive one.";

    public static readonly DiagnosticDescriptor AfterUnguarded = Rule.Create(
        RuleIds.AmbiguousTransition,
        AmbiguousTitle,
        "{0} is never taken: an earlier one from '{1}' to '{2}' has no guard; {3}, or drop one of them",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        AmbiguousDescription);

    public static readonly DiagnosticDescriptor SameGuard = Rule.Create(
        RuleIds.AmbiguousTransition,
        AmbiguousTitle,
        "{0} is never taken: an earlier one from '{1}' to '{2}' has the same guard '{3}'; drop one of them, or give it another When",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        AmbiguousDescription);

    public static readonly DiagnosticDescriptor IntoExclusive = Rule.Create(
        RuleIds.TransitionOfExclusiveState,
        ExclusiveTitle,
        "'{0}' is exclusive and entered only by its begin: use 'Begin{1}', or lead to another state",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        ExclusiveDescription);

    public static readonly DiagnosticDescriptor OutOfExclusive = Rule.Create(
        RuleIds.TransitionOfExclusiveState,
        ExclusiveTitle,
        "'{0}' is exclusive and left only by its end, 'End{1}': drop this transition",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        ExclusiveDescription);

    public static readonly DiagnosticDescriptor NoFrom = Rule.Create(
        RuleIds.BadFromOfExclusiveState,
        FromTitle,
        "'{0}' does not say where it is entered from: add From = the state that 'Begin{1}' starts from and 'End{1}' goes back to",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        FromDescription);

    public static readonly DiagnosticDescriptor FromItself = Rule.Create(
        RuleIds.BadFromOfExclusiveState,
        FromTitle,
        "'{0}' cannot be entered from itself: name another state in From",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        FromDescription);

    public static readonly DiagnosticDescriptor FromExclusive = Rule.Create(
        RuleIds.BadFromOfExclusiveState,
        FromTitle,
        "'{0}' cannot be entered from '{1}', which is exclusive itself: name an ordinary state in From",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        FromDescription);
}
