using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Reporting;

/// <summary>Words the end of what is not open.</summary>
internal static class EndReport
{
    public static Diagnostic Of(Site end, Site cause)
    {
        string operation = end.Effect?.Operation ?? end.Summary!.Operation;
        string reason = cause.Begin is { } begin && !cause.MayEnd
            ? $"'{begin.Method.Name}' has failed"
            : $"'{cause.Method.Name}' has ended it";
        Location place = cause.Call.Syntax.GetLocation();
        return Diagnostic.Create(
            ObligationRules.EndedWithoutBegin,
            end.Call.Syntax.GetLocation(),
            [place],
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Operation, operation),
            operation,
            reason,
            place.GetLineSpan().StartLinePosition.Line + 1);
    }
}
