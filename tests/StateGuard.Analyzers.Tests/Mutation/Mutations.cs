using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Analyzers.Tests.Mutation;

/// <summary>
/// The ways to break a valid method. Each says why what it yields is broken; what might be equivalent is left out by the
/// shape of the code, never by what the rules say of it.
/// </summary>
internal static class Mutations
{
    public static IEnumerable<Mutant> Of(SemanticModel model, MethodDeclarationSyntax method, ContractReader contracts)
    {
        var calls = new PairCalls(model, method, contracts);
        return calls.Begins.Count == 0 ? [] : EndDeleted(calls)
            .Concat(EndMovedOutOfFinally(calls))
            .Concat(LeftBetween(calls, "return inserted", false, Leave))
            .Concat(LeftBetween(calls, "throw inserted", false, _ => "throw new InvalidOperationException();"))
            .Concat(LeftBetween(calls, "continue inserted", true, _ => "continue;"))
            .Concat(ObjectSwapped(calls))
            .Concat(TestNegated(calls))
            .Concat(UsingDropped(calls));
    }

    // Broken: in valid code every path through an end has begun and not ended yet, so without it that path leaves the operation open.
    private static IEnumerable<Mutant> EndDeleted(PairCalls calls)
    {
        foreach (PairCall end in calls.OwnEnds)
        {
            if (PairCalls.StatementOf(end.Call) is ExpressionStatementSyntax statement)
            {
                yield return Replaced(calls, "end deleted", statement, "{ }");
            }
        }
    }

    // Broken: what the guarded block calls may throw, and the end is then passed by. A handler of its own that takes everything
    // would go on to the end, so such statements are left out.
    private static IEnumerable<Mutant> EndMovedOutOfFinally(PairCalls calls)
    {
        foreach (TryStatementSyntax attempt in calls.Method.DescendantNodes().OfType<TryStatementSyntax>())
        {
            if (attempt.Finally is { } final
                && attempt.Catches.All(handler => handler.Declaration is { } type && type.Type.ToString() != "Exception")
                && calls.OwnEnds.Any(end => final.Span.Contains(end.Call.Span)
                    && calls.Begins.Any(begin => begin.Operation == end.Operation && begin.Call.SpanStart < attempt.SpanStart))
                && attempt.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(calls.MayThrow))
            {
                StatementSyntax body = attempt.Catches.Count == 0 ? attempt.Block : attempt.WithFinally(null);
                yield return Replaced(calls, "end moved out of finally", attempt, "{ " + body.ToFullString() + final.Block.ToFullString() + " }");
            }
        }
    }

    // Broken: right behind a begin that nothing protects yet the operation is open, if it could fail at least on the path on
    // which it did not; leaving there leaves it open. A begin in the head of a loop or under a branch that
    // goes on without a block is left out, since there is no place behind it.
    private static IEnumerable<Mutant> LeftBetween(PairCalls calls, string name, bool nextTurn, Func<PairCalls, string?> leave)
    {
        foreach (PairCall paired in calls.Begins)
        {
            (InvocationExpressionSyntax begin, string operation) = (paired.Call, paired.Operation);
            StatementSyntax? statement = PairCalls.StatementOf(begin);
            bool isGuard = statement is IfStatementSyntax { Else: null } test && IsNegated(test.Condition) && EndsWithJump(test.Statement);
            if (!(statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax || isGuard)
                || statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }
                || statement is not { Parent: BlockSyntax or SwitchSectionSyntax }
                || calls.IsProtected(begin, operation)
                || (nextTurn && !IsWhollyInLoop(calls, begin, operation))
                || statement.Ancestors().OfType<LocalFunctionStatementSyntax>().Any()
                || leave(calls) is not { } jump)
            {
                continue;
            }

            yield return Replaced(calls, name, statement, statement.ToFullString(), "if (Outside.Check()) { " + jump + " }\n");
        }
    }

    // Broken: the first object stays open. The other is of the same type and no copy of the first: a parameter or a field, or a
    // local that another begin has filled.
    private static IEnumerable<Mutant> ObjectSwapped(PairCalls calls)
    {
        foreach (PairCall end in calls.OwnEnds)
        {
            if (PairCalls.ObjectOf(end) is not IdentifierNameSyntax receiver
                || calls.Model.GetTypeInfo(receiver).Type is not { } type
                || calls.Model.GetSymbolInfo(receiver).Symbol is not { } known)
            {
                continue;
            }

            foreach (ISymbol other in calls.Model.LookupSymbols(end.Call.SpanStart))
            {
                ITypeSymbol? otherType = other switch
                {
                    IParameterSymbol parameter => parameter.Type,
                    IFieldSymbol field => field.Type,
                    ILocalSymbol local when IsOnlyAnswer(calls, local) => local.Type,
                    _ => null,
                };
                if (!Is(other, known) && Is(otherType, type))
                {
                    yield return Replaced(calls, "object swapped", receiver, SyntaxFactory.IdentifierName(other.Name).WithTriviaFrom(receiver));
                }
            }
        }
    }

    // Broken: one side of the test ends, the other does not, and the test is of the begin's own answer.
    private static IEnumerable<Mutant> TestNegated(PairCalls calls)
    {
        foreach (ExpressionSyntax condition in calls.Method.DescendantNodes().Select(ConditionOf).OfType<ExpressionSyntax>())
        {
            if (IsAnswer(calls, condition))
            {
                yield return Replaced(calls, "test negated", condition, SyntaxFactory.ParseExpression("!(" + condition + ")"));
            }
        }
    }

    // Broken: nobody else disposes of the scope.
    private static IEnumerable<Mutant> UsingDropped(PairCalls calls)
    {
        foreach (StatementSyntax statement in calls.Method.DescendantNodes().OfType<StatementSyntax>())
        {
            switch (statement)
            {
                case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } declaration when calls.Begins.Any(begin => declaration.Span.Contains(begin.Call.Span)):
                    yield return Replaced(calls, "using dropped", statement, declaration.WithUsingKeyword(default).ToFullString());
                    break;
                case UsingStatementSyntax { Declaration: { } declared } scope when calls.Begins.Any(begin => declared.Span.Contains(begin.Call.Span)):
                    yield return Replaced(calls, "using dropped", statement, "{ " + declared + "; " + scope.Statement + " }");
                    break;
            }
        }
    }

    private static string? Leave(PairCalls calls)
    {
        if (calls.Method.DescendantNodes().OfType<YieldStatementSyntax>().Any())
        {
            return "yield break;";
        }

        IMethodSymbol method = calls.Model.GetDeclaredSymbol(calls.Method)!;
        bool returnsNothing = method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 });
        return returnsNothing ? "return;" : "return default!;";
    }

    // Whether the next turn comes with the operation open: begin and ends all stand in the same turn of the innermost loop.
    private static bool IsWhollyInLoop(PairCalls calls, SyntaxNode begin, string operation) =>
        LoopOf(begin) is { } loop && calls.Ends.Where(end => end.Operation == operation).All(end => loop.Span.Contains(end.Call.Span));

    private static StatementSyntax? LoopOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<StatementSyntax>(statement => statement is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or ForEachStatementSyntax);

    private static bool IsNegated(ExpressionSyntax condition) => condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }
        || condition is IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax };

    private static bool EndsWithJump(StatementSyntax statement) =>
        (statement is BlockSyntax { Statements: [.., var last] } ? last : statement)
        is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or YieldStatementSyntax { RawKind: (int)SyntaxKind.YieldBreakStatement };

    private static ExpressionSyntax? ConditionOf(SyntaxNode node) => node switch
    {
        IfStatementSyntax test => test.Condition,
        WhileStatementSyntax loop => loop.Condition,
        _ => null,
    };

    // The answer of a begin: the call itself, or nothing but locals that were given it when they were declared or assigned.
    private static bool IsAnswer(PairCalls calls, ExpressionSyntax condition)
    {
        if (calls.Begins.Any(begin => begin.Effect.Outcome is not null && condition.Span.Contains(begin.Call.Span)))
        {
            return true;
        }

        // What a member of a begun object says is no answer of the begin, nor is what a call says that it is passed to.
        IEnumerable<IdentifierNameSyntax> names = condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is not (MemberAccessExpressionSyntax or ArgumentSyntax));
        ISymbol?[] locals = [.. names.Select(name => calls.Model.GetSymbolInfo(name).Symbol).Where(symbol => symbol is ILocalSymbol)];
        return locals.Length == 1 && IsOnlyAnswer(calls, locals[0]!);
    }

    private static bool IsOnlyAnswer(PairCalls calls, ISymbol local)
    {
        ExpressionSyntax[] values = [.. calls.Method.DescendantNodes().Select(node => node switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } variable when Is(calls.Model.GetDeclaredSymbol(variable), local) => value,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when Is(calls.Model.GetSymbolInfo(name).Symbol, local) => assignment.Right,
            _ => null,
        }).OfType<ExpressionSyntax>().Where(value => value is not LiteralExpressionSyntax)];
        return values.Length == 1 && calls.Begins.Any(begin => values[0].Span.Contains(begin.Call.Span));
    }

    private static bool Is(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static Mutant Replaced(PairCalls calls, string name, StatementSyntax statement, params string[] by)
    {
        StatementSyntax[] statements = [.. by.Select(text => SyntaxFactory.ParseStatement(text))];
        SyntaxNode changed = statement.Parent is BlockSyntax or SwitchSectionSyntax
            ? calls.Method.ReplaceNode(statement, statements)
            : calls.Method.ReplaceNode(statement, SyntaxFactory.Block(statements));
        return Mutated(calls, name, statement, changed);
    }

    private static Mutant Replaced(PairCalls calls, string name, SyntaxNode node, SyntaxNode by) => Mutated(calls, name, node, calls.Method.ReplaceNode(node, by));

    private static Mutant Mutated(PairCalls calls, string name, SyntaxNode place, SyntaxNode changed) => new(
        name,
        calls.Method.Identifier.ValueText,
        place.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
        calls.Model.SyntaxTree.GetRoot().ReplaceNode(calls.Method, changed.WithAdditionalAnnotations(Mutant.Mark)));
}
