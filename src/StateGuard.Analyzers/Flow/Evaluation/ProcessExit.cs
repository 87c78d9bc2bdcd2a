using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Evaluation;

/// <summary>The calls after which no code of the process runs.</summary>
internal static class ProcessExit
{
    public static bool Is(IMethodSymbol method) =>
        method is
        {
            Name: "Exit" or "FailFast",
            ContainingType: { Name: "Environment", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
        };
}
