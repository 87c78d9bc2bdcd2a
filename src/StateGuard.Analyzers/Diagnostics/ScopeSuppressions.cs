using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>What other analyzers say of scopes that are proved to be disposed of, and need not be said.</summary>
internal static class ScopeSuppressions
{
    private const string Justification = "StateGuard has proved that the scope is disposed of on every path";

    public static readonly SuppressionDescriptor DisposeBeforeLosingScope = new("SGS2000", "CA2000", Justification);

    public static readonly SuppressionDescriptor DisposeCreated = new("SGS0001", "IDISP001", Justification);

    public static readonly SuppressionDescriptor DoNotIgnoreCreated = new("SGS0004", "IDISP004", Justification);

    public static readonly SuppressionDescriptor DisposablesShouldBeDisposed = new("SGS2930", "S2930", Justification);
}
