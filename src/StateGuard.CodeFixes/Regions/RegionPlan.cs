using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>A region that may be guarded, with all that the rewriting needs to know.</summary>
/// <param name="Region">The statements to guard.</param>
/// <param name="Ends">The statements inside that end the operation and give way to the <c>finally</c>, in order.</param>
/// <param name="Locals">The locals whose declarations move in front.</param>
/// <param name="Guard">Where the end goes.</param>
/// <param name="IsConditional">Whether the ends are tests that end, which goes into the <c>finally</c> as it is.</param>
internal sealed record RegionPlan(
    Region Region,
    IReadOnlyList<StatementSyntax> Ends,
    IReadOnlyList<EscapingLocal> Locals,
    GuardPlacement Guard,
    bool IsConditional);
