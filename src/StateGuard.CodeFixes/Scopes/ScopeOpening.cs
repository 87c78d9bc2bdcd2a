using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>How a begin becomes a call that gives a scope.</summary>
/// <param name="Twin">Name of the method to call instead.</param>
/// <param name="Dropped">The statements that are superfluous then: the begin itself, or those that keep its answer for the test. They follow each other.</param>
/// <param name="Test">The <c>if</c> or <c>while</c> that asks whether the operation has begun; <see langword="null"/> where none needs to.</param>
/// <param name="Asked">What its condition asks.</param>
internal sealed record ScopeOpening(string Twin, IReadOnlyList<StatementSyntax> Dropped, StatementSyntax? Test, SuccessTest? Asked)
{
    private const string ThrowIfFailed = "ThrowIfFailed";

    /// <summary>What a <c>lock</c> is about, where that is the scope; <see langword="null"/> of all others.</summary>
    public ExpressionSyntax? Locked { get; private init; }

    /// <summary>A <c>lock</c> in place of a statement.</summary>
    public static ScopeOpening OfLock(StatementSyntax enter, ExpressionSyntax locked) => new(string.Empty, new[] { enter }, null, null) { Locked = locked };

    /// <returns>
    /// <see langword="null"/> where the answer is of use for more than to know whether the operation has begun, or no twin fits.
    /// </returns>
    public static ScopeOpening? Of(BeginSite site, BeginMark mark, ScopeTwins twins)
    {
        if (site.Statement.Parent is LabeledStatementSyntax)
        {
            return null;
        }

        if (mark.Success is not { } success)
        {
            return site.Begin.Parent == site.Statement ? Entered(twins, site.Statement) : null;
        }

        SuccessTest answer = new SuccessTest(site.Begin, success).Widest(site.Model);
        if (IsThrown(answer.Expression, site.Statement, site.Model))
        {
            return twins.IsOfMachine ? Entered(twins, site.Statement) : null;
        }

        return answer.Expression.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax kept } variable }
            ? OfKept(site, kept, variable, answer.Success, twins)
            : Asking(twins, site.Statement, answer, Array.Empty<StatementSyntax>());
    }

    /// <summary>Whether the operation is open throughout <paramref name="region"/>, and begins where that does.</summary>
    public bool Opens(Region region)
    {
        if (Test is null)
        {
            (StatementList list, int index) = StatementList.Around(Dropped[0]);
            return region.List.Container == list.Container && region.First == index + Dropped.Count;
        }

        if (region.First == 0 && Body(Test) is { } body && StatementList.Of(body).Container == region.List.Container)
        {
            return Asked!.IsTold(Condition(Test)!, true);
        }

        if (Test is not IfStatementSyntax test)
        {
            return false;
        }

        if (test.Else is { } otherwise)
        {
            return region.First == 0 && StatementList.Of(otherwise.Statement).Container == region.List.Container && Asked!.IsTold(test.Condition, false);
        }

        (StatementList outer, int place) = StatementList.Around(test);
        return region.List.Container == outer.Container && region.First == place + 1 && Asked!.IsTold(test.Condition, false);
    }

    private static ScopeOpening? Entered(ScopeTwins twins, params StatementSyntax[] dropped) =>
        twins.Enter is { } twin ? new ScopeOpening(twin, dropped, null, null) : null;

    private static ScopeOpening? Asking(ScopeTwins twins, StatementSyntax test, SuccessTest asked, IReadOnlyList<StatementSyntax> dropped) =>
        twins.TryEnter is { } twin && Condition(test) is { } condition && condition.Span.Contains(asked.Expression.Span)
            ? new ScopeOpening(twin, dropped, test, asked)
            : null;

    // var result = f.Begin();  and all that is done with it is to ask in the next statement.
    private static ScopeOpening? OfKept(BeginSite site, LocalDeclarationStatementSyntax kept, VariableDeclaratorSyntax variable, long success, ScopeTwins twins)
    {
        (StatementList list, int index) = StatementList.Around(kept);
        if (kept.Declaration.Variables.Count != 1
            || kept.Parent is LabeledStatementSyntax
            || index + 1 == list.Count
            || site.Model.GetDeclaredSymbol(variable) is not { } local)
        {
            return null;
        }

        IdentifierNameSyntax[] uses = list.Scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name).Symbol, local))
            .ToArray();
        if (uses.Length != 1 || list.Statements[index + 1] is not { } next || !next.Span.Contains(uses[0].Span))
        {
            return null;
        }

        SuccessTest answer = new SuccessTest(uses[0], success).Widest(site.Model);
        if (IsThrown(answer.Expression, next, site.Model))
        {
            return twins.IsOfMachine ? Entered(twins, kept, next) : null;
        }

        return next is IfStatementSyntax ? Asking(twins, next, answer, new[] { kept }) : null;
    }

    // answer.ThrowIfFailed();
    private static bool IsThrown(ExpressionSyntax answer, StatementSyntax statement, SemanticModel model) =>
        answer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: ThrowIfFailed, Parent: InvocationExpressionSyntax call }
        && call.Parent == statement
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { Name: "TransitionResultExtensions", ContainingNamespace.Name: "StateGuard" } };

    private static ExpressionSyntax? Condition(StatementSyntax test) => test switch
    {
        IfStatementSyntax choice => choice.Condition,
        WhileStatementSyntax loop => loop.Condition,
        _ => null,
    };

    private static StatementSyntax? Body(StatementSyntax test) => test switch
    {
        IfStatementSyntax choice => choice.Statement,
        WhileStatementSyntax loop => loop.Statement,
        _ => null,
    };
}
