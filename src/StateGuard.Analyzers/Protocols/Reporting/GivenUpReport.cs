using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Diagnostics;
using StateGuard.Flow.Graphs;

namespace StateGuard.Protocols.Reporting;

/// <summary>Says of which body nothing was proved.</summary>
internal static class GivenUpReport
{
    public static Diagnostic Of(FlowGraph graph) => Of(graph, "it is too large or too deeply nested, or its helpers call each other too deeply");

    /// <param name="graph">The body.</param>
    /// <param name="reason">Why nothing was proved.</param>
    public static Diagnostic Of(FlowGraph graph, string reason) => Diagnosis.Create(
        ObligationRules.NotAnalysed,
        BodyName.LocationOf(graph),
        graph.Body.Name.Length > 0 ? graph.Body.Name : "lambda",
        reason);
}
