using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Flow.Graphs;

namespace StateGuard.Protocols.Reporting;

/// <summary>Where a body has its name.</summary>
internal static class BodyName
{
    /// <summary>The place of the name; the start of the body where it has none.</summary>
    public static Location LocationOf(FlowGraph graph) => graph.Syntax switch
    {
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        ConstructorDeclarationSyntax constructor => constructor.Identifier.GetLocation(),
        LocalFunctionStatementSyntax function => function.Identifier.GetLocation(),
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.GetLocation(),
        _ when graph.Body is IMethodSymbol { AssociatedSymbol.Locations: { Length: > 0 } locations } => locations[0],
        _ => graph.Syntax.GetFirstToken().GetLocation(),
    };
}
