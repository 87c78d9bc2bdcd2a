using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>
/// The statements by which code disposes of a local scope, all of which a <c>using</c> would make superfluous: nothing
/// runs between any of them and where the <c>using</c> ends.
/// </summary>
internal sealed class DisposedScope
{
    private readonly IReadOnlyList<StatementSyntax> _statements;

    private DisposedScope(IReadOnlyList<StatementSyntax> statements) => _statements = statements;

    /// <param name="local">The local that holds the scope.</param>
    /// <param name="list">The statements among which the <c>using</c> ends.</param>
    /// <param name="index">Index of the statement before them.</param>
    /// <param name="model">The semantic model.</param>
    /// <returns><see langword="null"/> where the local has other uses, or something runs behind a disposal.</returns>
    public static DisposedScope? Find(ILocalSymbol local, StatementList list, int index, SemanticModel model)
    {
        var disposals = new List<StatementSyntax>();
        SyntaxNode holder = list.Scope is SwitchStatementSyntax or CompilationUnitSyntax ? list.Container : list.Scope;
        foreach (IdentifierNameSyntax name in holder.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local))
            {
                continue;
            }

            if (DisposalOf(name) is not { } statement || !IsAtEnd(statement, list, index, model))
            {
                return null;
            }

            disposals.Add(statement);
        }

        return new DisposedScope(disposals);
    }

    /// <summary>The root with another declaration of the scope, and without the disposals.</summary>
    public SyntaxNode Remove(SyntaxNode root, StatementSyntax declaration, StatementSyntax written)
    {
        root = root.TrackNodes(_statements.Concat(new[] { declaration }));
        root = root.ReplaceNode(root.GetCurrentNode(declaration)!, written);
        return root.RemoveNodes(_statements.Select(statement => Removable(root.GetCurrentNode(statement)!)), SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    /// <summary>The statements without the disposals.</summary>
    public IReadOnlyList<StatementSyntax> Without(IEnumerable<StatementSyntax> statements) => statements
        .Where(statement => !_statements.Contains(statement))
        .Select(statement => statement.RemoveNodes(_statements.Where(inner => statement.FullSpan.Contains(inner.FullSpan)), SyntaxRemoveOptions.KeepNoTrivia)!)
        .ToArray();

    private static SyntaxNode Removable(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global : statement;

    // scope.Dispose();  await scope.DisposeAsync();  with or without "?."
    private static StatementSyntax? DisposalOf(IdentifierNameSyntax name)
    {
        SyntaxNode? call = name.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "DisposeAsync", Parent: InvocationExpressionSyntax invocation } access when access.Expression == name => invocation,
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" } } } access => access,
            _ => null,
        };
        call = call?.Parent is AwaitExpressionSyntax awaited ? awaited : call;
        return call?.Parent is ExpressionStatementSyntax statement
            && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            && Comments.Around(statement, SyntaxFactory.LineFeed).Count == 0
            && !statement.ContainsDirectives
                ? statement
                : null;
    }

    // Between the disposal and the end of the list nothing runs but a jump out of the method.
    private static bool IsAtEnd(StatementSyntax statement, StatementList region, int index, SemanticModel model)
    {
        while (true)
        {
            (StatementList list, int at) = StatementList.Around(statement);
            if (at + 1 < list.Count)
            {
                return list.Statements[at + 1] is ReturnStatementSyntax { Expression: var value } && (value is null || new Harmless(model).IsValue(value));
            }

            if (list.Container == region.Container)
            {
                return at > index;
            }

            if (list.Container is not BlockSyntax { Parent: IfStatementSyntax or ElseClauseSyntax or BlockSyntax } block)
            {
                return false;
            }

            statement = block.Parent as BlockSyntax is not null ? block : block.FirstAncestorOrSelf<IfStatementSyntax>()!;
            while (statement.Parent is ElseClauseSyntax { Parent: IfStatementSyntax outer })
            {
                statement = outer;
            }
        }
    }
}
