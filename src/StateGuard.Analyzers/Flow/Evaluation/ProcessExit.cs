using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Evaluation;

/// <summary>
/// The calls after which no code of the process runs, or none that is to be judged: what has come to
/// <c>Debug.Fail</c> has left what its author holds possible, as after a <c>Debug.Assert</c> that does not hold.
/// </summary>
internal static class ProcessExit
{
    public static bool Is(IMethodSymbol method) =>
        method is
    {
        Name: "Exit" or "FailFast",
        ContainingType: { Name: "Environment", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    }
        or
    {
        Name: "Fail",
        ContainingType: { Name: "Debug" or "Trace", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } },
    };
}
