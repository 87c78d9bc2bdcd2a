using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules for the paths through a machine.</summary>
internal static class ReachabilityRules
{
    public static readonly DiagnosticDescriptor Unreachable = Rule.Create(
        RuleIds.UnreachableState,
        "Every state can be reached",
        "'{0}' is never reached: no path leads there from the initial state '{1}'; add a transition, or drop the state",
        RuleCategories.Declaration,
        DiagnosticSeverity.Warning,
        "A state that no path from the initial state leads to can only be restored. States that reach each other but are not reached from the initial state are unreachable too.");

    public static readonly DiagnosticDescriptor NoWayOut = Rule.Create(
        RuleIds.NoWayOut,
        "Every state has a way out or is marked final",
        "No transition leads out of '{0}': add one, or mark it [Final] if that is meant",
        RuleCategories.Declaration,
        DiagnosticSeverity.Warning,
        "A machine in a state without a way out stays there for ever. Where that is meant, [Final] says so.");
}
