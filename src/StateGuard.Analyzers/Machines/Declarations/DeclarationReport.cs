using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;

namespace StateGuard.Machines.Declarations;

/// <summary>
/// Where the reader of a declaration says what is wrong with it. The generator listens to nothing, since what it
/// reported could not be silenced by <c>#pragma</c>; the analyzer runs the same reader and reports.
/// </summary>
/// <param name="sink">Receives the diagnostics; null to drop them.</param>
/// <param name="cancellation">Stops the reader.</param>
internal sealed class DeclarationReport(Action<Diagnostic>? sink, CancellationToken cancellation)
{
    /// <summary>Whether anybody listens; where not, checks that only report need not run.</summary>
    public bool IsHeard => sink is not null;

    /// <summary>Whether an error has been found, after which states may only seem unreachable.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Notes an error that the compiler itself reports.</summary>
    public void LeaveToCompiler() => HasErrors = true;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Reports at an attribute.</summary>
    public void At(AttributeData attribute, DiagnosticDescriptor rule, params object?[] arguments)
    {
        HasErrors |= rule.DefaultSeverity == DiagnosticSeverity.Error;
        if (sink is not null && attribute.ApplicationSyntaxReference is { } syntax)
        {
            sink(Diagnosis.Create(rule, Location.Create(syntax.SyntaxTree, syntax.Span), arguments));
        }
    }

    /// <summary>Reports at the name of a type or member.</summary>
    public void At(ISymbol symbol, DiagnosticDescriptor rule, params object?[] arguments)
    {
        HasErrors |= rule.DefaultSeverity == DiagnosticSeverity.Error;
        if (sink is not null && !symbol.Locations.IsEmpty)
        {
            sink(Diagnosis.Create(rule, symbol.Locations[0], arguments));
        }
    }
}
