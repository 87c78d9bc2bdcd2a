using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;

namespace StateGuard.Protocols.Hooks;

/// <summary>Words how a hook comes back to its machine.</summary>
internal static class CallBackReport
{
    public static Diagnostic Of(CallBack callBack, ISymbol hook) => Diagnosis.Create(
        StateUseRules.CallsBack,
        callBack.Place.Syntax.GetLocation(),
        callBack.Through is null ? [] : new[] { callBack.Call.Syntax.GetLocation() },
        hook.Name,
        callBack.Member.Name,
        callBack.Through is { } helper ? $", called through '{NameOf(helper)}'," : "");

    private static string NameOf(IMethodSymbol helper) => helper.AssociatedSymbol?.Name ?? (helper.MethodKind == MethodKind.Constructor ? helper.ContainingType.Name : helper.Name);
}
