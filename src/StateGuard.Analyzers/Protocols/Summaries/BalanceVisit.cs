using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Summaries;

/// <summary>A helper whose callees are being gone through, until one of them is not balanced.</summary>
internal sealed class BalanceVisit(IMethodSymbol helper, BodyCalls calls)
{
    private int _next;

    public IMethodSymbol Helper { get; } = helper;

    /// <summary>Whether all that was gone through is balanced; false from the start of a helper that begins or ends something itself.</summary>
    public bool IsBalanced { get; private set; } = !calls.AreMarked && !calls.AreHidden;

    public void Judge(bool isCalleeBalanced) => IsBalanced &= isCalleeBalanced;

    /// <summary>The next callee to look at; null where there is none, or no need.</summary>
    public IMethodSymbol? Next() => IsBalanced && _next < calls.Helpers.Count ? calls.Helpers[_next++] : null;
}
