using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules for single states.</summary>
internal static class StateRules
{
    private const string UniqueTitle = "Each member of the enum is one state, with a value and a text of its own";
    private const string UniqueDescription = "A machine is in exactly one state at a time, and tells states apart by value inside the program and by text outside it.";

    public static readonly DiagnosticDescriptor Flags = Rule.Create(
        RuleIds.AmbiguousState,
        UniqueTitle,
        "'{0}' combines its members as flags, but a machine is in one state at a time: drop [Flags]",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        UniqueDescription);

    public static readonly DiagnosticDescriptor SameValue = Rule.Create(
        RuleIds.AmbiguousState,
        UniqueTitle,
        "'{0}' has the same value as '{1}', so that they are one state: give it a value of its own",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        UniqueDescription);

    public static readonly DiagnosticDescriptor SameText = Rule.Create(
        RuleIds.AmbiguousState,
        UniqueTitle,
        "'{0}' has the same text as '{1}', {2}: give it a text of its own",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        UniqueDescription);

    public static readonly DiagnosticDescriptor TransientStuck = Rule.Create(
        RuleIds.TransientWithoutAutomatic,
        "A transient state has an automatic way out",
        "'{0}' is transient, but nothing leads out of it by itself: add an [Automatic] transition to another state, or drop [Transient]",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        "A transient state is only passed through: an automatic transition leads on to the state that was meant.");
}
