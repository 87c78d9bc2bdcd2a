using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules on how the states of a machine are used.</summary>
internal static class StateUseRules
{
    public static readonly DiagnosticDescriptor MissingStates = Rule.Create(
        RuleIds.MissingStates,
        "Switch over the states misses some",
        "This switch has no arm for {0} of '{1}'{2}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "A state that no arm handles falls through, or throws, when the machine gets there for the first time. Handle every state, so that a state that is added later is noticed at compile time.");
}
