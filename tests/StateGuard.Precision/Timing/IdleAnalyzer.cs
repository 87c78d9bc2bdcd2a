using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Precision.Timing;

/// <summary>
/// Asks for every body and every symbol, and looks at nothing: it comes first, so that what the compiler binds late is
/// not put down to whoever is the first to look.
/// </summary>
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("IDLE", "Idle", "Idle", "Timing", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static symbol => symbol.Symbol.GetAttributes(), SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Field);
        context.RegisterOperationBlockAction(static body =>
        {
            foreach (IOperation block in body.OperationBlocks)
            {
                foreach (IOperation operation in block.Descendants())
                {
                    _ = operation.Kind;
                }
            }
        });
    }
}
