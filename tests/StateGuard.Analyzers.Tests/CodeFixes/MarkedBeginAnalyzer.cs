#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Loaded by tests alone.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Diagnostics;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>Stands in for the analysis: a begin is content with a following try whose finally ends it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MarkedBeginAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Forgotten = new(RuleIds.NotEnded, "t", "m", "c", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor Thrown = new(RuleIds.NotEndedOnException, "t", "m", "c", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor Twice = new(RuleIds.EndedWithoutBegin, "t", "m", "c", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Forgotten, Thrown, Twice];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var begin = (InvocationExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(begin).Symbol is not IMethodSymbol method || !Marked(method, "BeginsAttribute") || context.Node.SyntaxTree.FilePath.Contains("Prelude"))
        {
            return;
        }

        string receiver = ((MemberAccessExpressionSyntax)begin.Expression).Expression.ToString();
        SyntaxNode body = begin.Ancestors().First(n => n is MemberDeclarationSyntax and not GlobalStatementSyntax || n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CompilationUnitSyntax);
        InvocationExpressionSyntax[] calls = body.DescendantNodes().OfType<InvocationExpressionSyntax>().ToArray();
        InvocationExpressionSyntax[] ends = calls.Where(c => c.ToString() == receiver + ".End()" && !c.Ancestors().TakeWhile(a => a != body).Any(a => a is LambdaExpressionSyntax)).ToArray();
        TryStatementSyntax? guard = ends.Where(e => e.SpanStart > begin.Span.End)
            .Select(e => e.FirstAncestorOrSelf<FinallyClauseSyntax>()?.Parent as TryStatementSyntax)
            .FirstOrDefault(t => t is not null && t.SpanStart > begin.Span.End);
        bool isClean = guard is not null && !calls.Any(c => c.SpanStart > begin.Span.End && c.SpanStart < guard.SpanStart
            && !c.ToString().Contains("ThrowIfFailed") && !c.ToString().Contains("ConfigureAwait") && !c.Ancestors().Any(a => a is IfStatementSyntax && a.Span.End < guard.SpanStart));
        if (!isClean)
        {
            bool leaks = body is MethodDeclarationSyntax { Identifier.Text: var name } && name.StartsWith("Leak", StringComparison.Ordinal) || ends.Length == 0;
            var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.EndCall, receiver + ".End()");
            context.ReportDiagnostic(Diagnostic.Create(leaks ? Forgotten : Thrown, begin.GetLocation(), properties));
            return;
        }

        foreach (InvocationExpressionSyntax end in ends)
        {
            bool isInside = guard!.Block.Span.Contains(end.Span) && !guard.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(c => c.ToString().StartsWith(receiver + ".Begin()"));
            bool isAfter = end.SpanStart > guard.Span.End && !calls.Any(c => c.ToString().StartsWith(receiver + ".Begin()") && c.SpanStart > guard.Span.End && c.SpanStart < end.SpanStart);
            if (isInside || isAfter)
            {
                context.ReportDiagnostic(Diagnostic.Create(Twice, end.GetLocation()));
            }
        }
    }

    private static bool Marked(IMethodSymbol method, string attribute) => method.GetAttributes().Any(a => a.AttributeClass?.Name == attribute);
}
