using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Diagnostics;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Reporting;

/// <summary>Words what a body leaves open, with the way out that does so.</summary>
internal static class LeakReport
{
    /// <summary>So many points of a path lead the reader; more would not.</summary>
    private const int MaxLocations = 12;

    public static Diagnostic? Of(Leak leak, FlowGraph graph, ProtocolContext context)
    {
        if (leak.Begin.Begin is not { } origin || !context.Pairs.IsOn(origin.Effect.Terms.Group, graph.Syntax.SyntaxTree))
        {
            return null;
        }

        IMethodSymbol? end = EndMember.Of(origin, context.Contracts);
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Operation, origin.Effect.Operation);
        if (EndCallText.Of(leak.Begin, end) is { } text)
        {
            properties = properties.Add(DiagnosticProperties.EndCall, text);
        }

        if (origin.Effect.SingleSuccess is { } success)
        {
            properties = properties.Add(DiagnosticProperties.Success, success);
        }

        string missing = end is null ? "what is marked [Ends(\"" + origin.Effect.Operation + "\")]" : "'" + end.Name + "'";
        if (leak.Handover is { Kind: HandoverKind.Elsewhere, End: { } elsewhere })
        {
            return Diagnosis.Create(
                ObligationRules.EndedElsewhere,
                leak.Begin.Call.Syntax.GetLocation(),
                [elsewhere.Syntax.GetLocation()],
                properties,
                origin.Effect.Operation,
                "'" + elsewhere.Method.Name + "'",
                Remedy(NameOf(elsewhere, graph), leak.Handover.IsOfOwnBegin),
                NameOf(graph.Body));
        }

        bool isCaught = leak.IsImplicit && leak.Trail is not { Kind: TrailKind.Exception };
        Trail? leaving = isCaught ? FirstException(leak.Trail) : leak.Trail;
        Location place = leaving is null ? graph.Syntax.GetLocation() : PlaceOf(leaving);
        IEnumerable<Location> locations = [place, .. Origin(leak.Begin, origin), .. Decisions(leak.Trail)];
        int line = place.GetLineSpan().StartLinePosition.Line + 1;
        Location begin = leak.Begin.Call.Syntax.GetLocation();
        if (!leak.IsImplicit && IsScope(origin, end))
        {
            return Diagnosis.Create(
                ObligationRules.ScopeNotDisposed, begin, locations, properties, origin.Effect.Operation, line, KindOf(leaving));
        }

        return leak.IsImplicit
            ? Diagnosis.Create(
                ObligationRules.NotEndedOnException, begin, locations, properties, origin.Effect.Operation, missing, Thrower(leaving), line, Mishap(leaving))
            : Diagnosis.Create(
                ObligationRules.NotEnded, begin, locations, properties, origin.Effect.Operation, missing, line, KindOf(leaving));
    }

    private static bool IsScope(BeginOrigin origin, IMethodSymbol? end) =>
        origin.Effect.Target is EffectTarget.Result or EffectTarget.Out && end?.Name is "Dispose" or "DisposeAsync";

    private static IEnumerable<Location> Origin(Site begin, BeginOrigin origin) =>
        begin.Effect is null ? [origin.Syntax.GetLocation()] : [];

    // The points at which the path was decided, from the begin on, in order of execution.
    private static List<Location> Decisions(Trail? trail)
    {
        var locations = new List<Location>();
        for (; trail is not null && trail.Kind != TrailKind.Begin; trail = trail.Previous)
        {
            if (trail.Kind is TrailKind.Decision)
            {
                locations.Add(trail.Syntax.GetLocation());
            }
        }

        locations.Reverse();
        return locations.Take(MaxLocations).ToList();
    }

    // Of what was caught, the first mishap after the begin is the one that everything after it follows from.
    private static Trail? FirstException(Trail? trail)
    {
        Trail? first = null;
        for (Trail? current = trail; current is not null && current.Kind != TrailKind.Begin; current = current.Previous)
        {
            if (current.Kind is TrailKind.Exception or TrailKind.Abandoned)
            {
                first = current;
            }
        }

        return first ?? trail;
    }

    private static Location PlaceOf(Trail leaving)
    {
        if (leaving.Kind != TrailKind.EndOfBody)
        {
            return leaving.Syntax.GetLocation();
        }

        SyntaxToken last = leaving.Syntax.GetLastToken();
        return last.IsKind(SyntaxKind.None) ? leaving.Syntax.GetLocation() : last.GetLocation();
    }

    private static string KindOf(Trail? leaving) => leaving?.Kind switch
    {
        TrailKind.Return => "return",
        TrailKind.Throw => leaving.Syntax is ThrowStatementSyntax or ThrowExpressionSyntax ? "throw" : "'" + Short(leaving.Syntax) + "' throws",
        TrailKind.NextTurn => "next loop turn",
        _ => "end of method",
    };

    private static string Thrower(Trail? leaving) => leaving is null ? "a call" : "'" + Short(leaving.Syntax) + "'";

    private static string Mishap(Trail? leaving) => leaving?.Kind switch
    {
        TrailKind.Abandoned => "is the last element that is asked for",
        _ when leaving?.Syntax is AwaitExpressionSyntax => "throws or is cancelled",
        _ => "throws",
    };

    private static string Short(SyntaxNode syntax)
    {
        string text = syntax is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } invocation
            ? invocation.Expression + "(...)"
            : syntax.ToString();
        int end = text.IndexOfAny(['\r', '\n']);
        text = end < 0 ? text : text.Substring(0, end).TrimEnd() + "...";
        return text.Length <= 60 ? text : text.Substring(0, 57) + "...";
    }

    // Who ends what he has begun himself takes over nothing from here.
    private static string Remedy(string elsewhere, bool isOfOwnBegin) => isOfOwnBegin
        ? $"only in '{elsewhere}', which begins for itself; end it here"
        : $"in '{elsewhere}'; place the call to begin in '{elsewhere}'";

    // A delegate of the very method has no other name than its place.
    private static string NameOf(EndCall elsewhere, FlowGraph graph) => graph.Syntax.Span.Contains(elsewhere.Syntax.Span)
        ? "the delegate at line " + (elsewhere.Syntax.GetLocation().GetLineSpan().StartLinePosition.Line + 1)
        : elsewhere.MemberName;

    private static string NameOf(ISymbol body) => body switch
    {
        IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } => "the lambda",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => "the operator",
        IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } => "a method around it",
        IMethodSymbol { AssociatedSymbol: { } owner } => owner.Name,
        IFieldSymbol { AssociatedSymbol: { } owner } => owner.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name,
        _ => body.Name,
    };
}
