using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules on how the states of a machine are used.</summary>
internal static class StateUseRules
{
    public static readonly DiagnosticDescriptor KeptAroundMachine = Rule.Create(
        RuleIds.KeptAroundMachine,
        "State is kept or changed around the machine",
        "'{0}' is given a state of '{1}' that no machine has allowed; fire a trigger of '{2}', or ask '{2}.TryGetNext'",
        RuleCategories.Usage,
        DiagnosticSeverity.Info,
        "A field of the enum that is assigned at will is a state machine by hand: no table says what may follow, and nothing keeps two threads apart.");

    public static readonly DiagnosticDescriptor CannotSucceed = Rule.Create(
        RuleIds.CannotSucceed,
        "Trigger or begin cannot succeed",
        "'{0}' cannot succeed: the machine is {1} here, so it {2}{3}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "In every state in which the machine can be here, the call is refused. Code that depends on it never runs, or a step before it is missing.");

    public static readonly DiagnosticDescriptor MissingStates = Rule.Create(
        RuleIds.MissingStates,
        "Switch over the states misses some",
        "This switch has no arm for {0} of '{1}'; add {2}{3}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "A state that no arm handles falls through, or throws, when the machine gets there for the first time. Handle every state, so that a state that is added later is noticed at compile time.");

    public static readonly DiagnosticDescriptor CallsBack = Rule.Create(
        RuleIds.CallsBack,
        "Guard or action calls back into its machine",
        "'{0}' is run by the machine, and may not call back: '{1}'{2} throws LockRecursionException; do it after the call, or in 'OnTransitioned'",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "Guards and actions run inside the lock of their machine, in the midst of a change. A call that would change the state once more gets a LockRecursionException at once.");

    public static readonly DiagnosticDescriptor TestedThenActed = Rule.Create(
        RuleIds.TestedThenActed,
        "State is tested, then acted on",
        "Another thread may change the state between this test and '{0}'; use the result of '{0}'",
        RuleCategories.Usage,
        DiagnosticSeverity.Info,
        "What a test of the state says may no longer hold when the call after it runs. The call itself tests and changes the state in one step, and its result says whether it has.");
}
