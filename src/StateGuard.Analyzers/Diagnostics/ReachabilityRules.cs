using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules for the paths through a machine.</summary>
internal static class ReachabilityRules
{
    private const string UnreachableTitle = "Every state can be reached";
    private const string UnreachableDescription = "A state that no path from the initial state leads to can only be restored. States that reach each other but are not reached from the initial state are unreachable too.";

    public static readonly DiagnosticDescriptor Unreachable = Rule.Create(
        RuleIds.UnreachableState,
        UnreachableTitle,
        "'{0}' is never reached: no path leads there from the initial state '{1}'; add a transition, or drop the state",
        RuleCategories.Declaration,
        DiagnosticSeverity.Warning,
        UnreachableDescription);

    public static readonly DiagnosticDescriptor OnlyFromPassed = Rule.Create(
        RuleIds.UnreachableState,
        UnreachableTitle,
        "'{0}' is never reached: an automatic transition without a guard always leaves '{1}' first; give it a When, or drop the way to '{0}'",
        RuleCategories.Declaration,
        DiagnosticSeverity.Warning,
        UnreachableDescription);

    public static readonly DiagnosticDescriptor NoWayOut = Rule.Create(
        RuleIds.NoWayOut,
        "Every state has a way out or is marked final",
        "No transition leads out of '{0}': add one, or mark it [Final] if that is meant",
        RuleCategories.Declaration,
        DiagnosticSeverity.Warning,
        "A machine in a state without a way out stays there for ever. Where that is meant, [Final] says so.");
}
