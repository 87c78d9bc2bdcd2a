using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Reporting;

/// <summary>Words what a call does wrong.</summary>
internal static class MisuseReport
{
    public static Diagnostic Of(Misuse misuse)
    {
        string operation = misuse.Site.Operation;
        return misuse.Kind switch
        {
            MisuseKind.EndNotOpen => Create(ObligationRules.EndedWithoutBegin, misuse, operation, Reason(misuse.Cause!), LineOf(misuse.Cause!)),
            MisuseKind.BegunTwice => Create(ObligationRules.BegunTwice, misuse, operation, Opener(misuse.Cause!), LineOf(misuse.Cause!)),
            MisuseKind.RequiredNotOpen => Create(ObligationRules.RequiredNotOpen, misuse, misuse.Site.Method.Name, operation, Lack(misuse.Cause)),
            _ => Create(ObligationRules.OpenAcrossAwait, misuse, operation, LineOf(misuse.Site), Interruption.KeywordOf(misuse.Place).ValueText),
        };
    }

    private static Diagnostic Create(DiagnosticDescriptor rule, Misuse misuse, params object[] words)
    {
        Location place = misuse.Kind == MisuseKind.OpenAcrossAwait
            ? Interruption.KeywordOf(misuse.Place).GetLocation()
            : misuse.Place.GetLocation();
        return Diagnosis.Create(
            rule,
            place,
            misuse.Cause is { } cause ? [cause.Call.Syntax.GetLocation()] : Array.Empty<Location>(),
            PropertiesOf(misuse),
            words);
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(Misuse misuse)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Operation, misuse.Site.Operation);
        return misuse.Cause?.Effect is { Kind: EffectKind.Begin } begin && begin.SingleSuccess is { } success
            ? properties.Add(DiagnosticProperties.Success, success)
            : properties;
    }

    // Why it is not open.
    private static string Reason(Site cause) => cause.Begin is { } begin && !cause.MayEnd
        ? $"'{begin.Method.Name}' has failed"
        : $"'{cause.Method.Name}' has ended it";

    private static string Opener(Site cause) => $"'{cause.Method.Name}' has begun it";

    private static string Lack(Site? cause) => cause is null
        ? "nothing shows that it is; begin it, or mark the calling method [Requires]"
        : $"it is not: {Reason(cause)} at line {LineOf(cause)}";

    private static int LineOf(Site site) => site.Call.Syntax.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
