using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules for what options and marks say together.</summary>
internal static class OptionRules
{
    private const string Title = "The options of a declaration do not contradict each other";
    private const string Description = "Marks and options of a declaration that exclude each other, or have no defined meaning, are refused rather than one of them ignored.";

    public static readonly DiagnosticDescriptor FinalWithWayOut = Rule.Create(
        RuleIds.ContradictoryOptions,
        Title,
        "'{0}' is final, but a way leads out of it {1}: drop one of the two",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor FinalTransient = Rule.Create(
        RuleIds.ContradictoryOptions,
        Title,
        "'{0}' cannot be both final, with no way out, and transient, only passed through: drop one of the two",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor ExclusiveInitial = Rule.Create(
        RuleIds.ContradictoryOptions,
        Title,
        "'{0}' is exclusive, so that a new machine cannot start in it: mark another state [Initial]",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor ExclusiveTransient = Rule.Create(
        RuleIds.ContradictoryOptions,
        Title,
        "'{0}' is exclusive, held until its end, and so cannot be passed through: drop [Transient]",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor ExclusiveFinal = Rule.Create(
        RuleIds.ContradictoryOptions,
        Title,
        "'{0}' is exclusive, left by its end, and so cannot be final: drop [Final]",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor AutomaticRing = Rule.Create(
        RuleIds.ContradictoryOptions,
        Title,
        "Automatic transitions without guards lead round from {0} and would never come to rest: give one of them a When",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor UndefinedOption = Rule.Create(
        RuleIds.ContradictoryOptions,
        Title,
        "{0} is no defined value of '{1}': use one of its members",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor NotASymbol = Rule.Create(
        RuleIds.ContradictoryOptions,
        Title,
        "EnabledWhen = {0} is no conditional-compilation symbol: write a single name, as in DefineConstants",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);
}
