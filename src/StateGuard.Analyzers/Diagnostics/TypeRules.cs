using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules for the type that a machine is declared by.</summary>
internal static class TypeRules
{
    private const string Title = "A machine can be generated beside the enum";
    private const string Description = "The machine is generated as a type beside the enum. That needs C# 9, an enum other files can see, and partial types without type parameters around it.";

    public static readonly DiagnosticDescriptor LanguageTooOld = Rule.Create(
        RuleIds.UnsupportedType,
        Title,
        "No machine is generated for '{0}', since the project is compiled as C# {1}: set LangVersion to 9 or higher",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor FileLocal = Rule.Create(
        RuleIds.UnsupportedType,
        Title,
        "No machine is generated for '{0}', since '{1}' can be seen in its own file only: drop the modifier 'file'",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor GenericHost = Rule.Create(
        RuleIds.UnsupportedType,
        Title,
        "No machine is generated for '{0}', since '{1}' around it is generic: move the enum out of it",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);

    public static readonly DiagnosticDescriptor HostNotPartial = Rule.Create(
        RuleIds.UnsupportedType,
        Title,
        "No machine is generated for '{0}', since '{1}' around it is not partial: add the modifier 'partial', or move the enum out of it",
        RuleCategories.Declaration,
        DiagnosticSeverity.Error,
        Description);
}
