using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Protocols.States;

/// <summary>What the user can say of the rules on states, in <c>.editorconfig</c> or <c>.globalconfig</c>.</summary>
internal static class StateUseOptions
{
    /// <summary>
    /// Whether a default that only throws is enough of an arm: <c>stateguard.throwing_default = covered</c>. It is not by
    /// default, since it is written to quiet the compiler, and then hides the state that is added later.
    /// </summary>
    public static bool IsThrowingDefaultEnough(AnalyzerOptions options, SyntaxTree tree) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue("stateguard.throwing_default", out string? value)
        && string.Equals(value.Trim(), "covered", StringComparison.OrdinalIgnoreCase);
}
