using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;
using StateGuard.Text;

namespace StateGuard.Protocols.Reporting;

/// <summary>Words a promise that a method, or an override, does not keep.</summary>
internal static class PromiseReport
{
    public static Diagnostic Of(BrokenPromise promise, FlowGraph graph)
    {
        Location leaving = promise.Leaving.GetLocation();
        bool isEndOfBody = ReferenceEquals(promise.Leaving, graph.Syntax);
        Location place = isEndOfBody ? graph.Syntax.GetLastToken().GetLocation() : leaving;
        int line = place.GetLineSpan().StartLinePosition.Line + 1;
        string done = promise.Mark.Kind == EffectKind.Begin ? "begun" : "ended";
        string what = promise.Kind switch
        {
            BrokenPromiseKind.NotDone => $"returns at line {line} without having {done} it",
            BrokenPromiseKind.YesButNotOpen => $"can answer at line {line} that it has begun it, and has not",
            _ => $"can answer at line {line} that it has not begun it, and leaves it open",
        };
        return Create(BodyName.LocationOf(graph), [place], promise.Mark, isMissing: false, NameOf(graph.Body), $"is marked {TextOf(promise.Mark)}, but {what}");
    }

    /// <summary>An override, or an implementation, that promises something else than what it stands in for.</summary>
    /// <param name="method">The override.</param>
    /// <param name="declared">What it stands in for.</param>
    /// <param name="mark">The mark that only one of the two carries.</param>
    /// <param name="isAdded">Whether it is the override that carries it.</param>
    public static Diagnostic OfOverride(IMethodSymbol method, IMethodSymbol declared, OperationEffect mark, bool isAdded)
    {
        string other = $"'{declared.ContainingType.Name}.{declared.Name}'";
        string what = isAdded
            ? $"adds {TextOf(mark)} to {other}, whose callers do not know of it; mark that too, or drop it here"
            : $"drops {TextOf(mark)} of {other}, on which callers rely; repeat it here";
        return Create(method.Locations[0], [], mark, isMissing: !isAdded, method.Name, what);
    }

    private static Diagnostic Create(Location place, IEnumerable<Location> others, OperationEffect mark, bool isMissing, string name, string what)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Operation, mark.Operation)
            .Add(DiagnosticProperties.Mark, AttributeOf(mark));
        return Diagnosis.Create(
            ObligationRules.PromiseNotKept,
            place,
            others,
            isMissing ? properties.Add(DiagnosticProperties.IsMissing, bool.TrueString) : properties,
            name,
            what);
    }

    private static string TextOf(OperationEffect mark) => $"[{AttributeOf(mark)}({CSharpText.Literal(mark.Operation)})]";

    private static string AttributeOf(OperationEffect mark) => mark.Kind switch
    {
        EffectKind.Begin => "Begins",
        EffectKind.End => "Ends",
        _ => "Requires",
    };

    private static string NameOf(ISymbol body) => body is IMethodSymbol { AssociatedSymbol: { } property } ? property.Name : body.Name;
}
