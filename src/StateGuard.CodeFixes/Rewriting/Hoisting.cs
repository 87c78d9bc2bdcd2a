using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Rewriting;

/// <summary>Parts a local's declaration from its first value.</summary>
internal static class Hoisting
{
    /// <summary>What replaces the region of <paramref name="plan"/>: the declarations that move in front, and <paramref name="guarded"/>.</summary>
    public static IReadOnlyList<StatementSyntax> WithDeclarations(RegionPlan plan, StatementSyntax guarded, SyntaxTrivia lineEnding)
    {
        StatementSyntax[] declarations = Declarations(plan, lineEnding).ToArray();
        if (declarations.Length == 0)
        {
            return new[] { guarded };
        }

        // The blank line in front of the region goes in front of all that replaces it.
        (SyntaxTriviaList blank, SyntaxTriviaList rest) = Comments.SplitBlankLines(guarded.GetLeadingTrivia());
        declarations[0] = declarations[0].WithLeadingTrivia(blank);
        return declarations.Append(guarded.WithLeadingTrivia(rest)).ToArray();
    }

    /// <summary>What is left of <paramref name="declaration"/> where it stood: its initializers, as assignments.</summary>
    public static IEnumerable<StatementSyntax> Assignments(LocalDeclarationStatementSyntax declaration, SyntaxTrivia lineEnding)
    {
        VariableDeclaratorSyntax[] assigned = declaration.Declaration.Variables.Where(variable => variable.Initializer is not null).ToArray();
        for (int i = 0; i < assigned.Length; i++)
        {
            ExpressionStatementSyntax assignment = SyntaxFactory.ExpressionStatement(SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxFactory.IdentifierName(assigned[i].Identifier),
                assigned[i].Initializer!.EqualsToken,
                assigned[i].Initializer!.Value));
            yield return assignment
                .WithLeadingTrivia(i == 0 ? declaration.GetLeadingTrivia() : default)
                .WithTrailingTrivia(i == assigned.Length - 1 ? declaration.GetTrailingTrivia() : SyntaxFactory.TriviaList(lineEnding));
        }
    }

    // Declarations without values.
    private static IEnumerable<StatementSyntax> Declarations(RegionPlan plan, SyntaxTrivia lineEnding)
    {
        foreach (IGrouping<SyntaxNode, EscapingLocal> group in plan.Locals.GroupBy(local => local.Declaration))
        {
            // What one statement declares moves together: its other locals have the same type.
            IEnumerable<string> names = group.Key is LocalDeclarationStatementSyntax statement
                ? statement.Declaration.Variables.Select(variable => variable.Identifier.Text)
                : group.Select(local => local.Local.Name);
            yield return SyntaxFactory.ParseStatement($"{group.First().Type} {string.Join(", ", names)};")
                .WithTrailingTrivia(lineEnding);
        }
    }
}
