using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Moves;

/// <summary>Takes a begin out of the helper that ends with it; what is left answers that it has succeeded.</summary>
internal sealed class TailRemoval
{
    private readonly Tail _tail;
    private readonly SemanticModel _model;
    private readonly SyntaxTrivia _lineEnding;

    public TailRemoval(Tail tail, SemanticModel model, SyntaxTrivia lineEnding)
    {
        _tail = tail;
        _model = model;
        _lineEnding = lineEnding;
    }

    /// <summary>The node that changes.</summary>
    public SyntaxNode Changed => _tail.Kind == TailKind.Conjunction ? _tail.First!.Parent! : _tail.Function.Block!;

    /// <summary>The comments that speak of the begin, each on a line of its own; those of a conjunction stay.</summary>
    public SyntaxTriviaList Comments => _tail.Kind == TailKind.Conjunction
        ? SyntaxFactory.TriviaList()
        : SyntaxFactory.TriviaList(_tail.Statements
            .Where(statement => statement != _tail.Kept)
            .SelectMany(statement => statement.DescendantTrivia())
            .Where(Rewriting.Comments.IsComment)
            .SelectMany(comment => new[] { comment, _lineEnding }));

    /// <param name="root">The root, in which the node that changes is tracked.</param>
    /// <param name="keepsComments">Whether the comments stay although the begin goes.</param>
    /// <returns><see langword="null"/> where success cannot be written.</returns>
    public SyntaxNode? Apply(SyntaxNode root, bool keepsComments)
    {
        SyntaxNode current = root.GetCurrentNode(Changed)!;
        if (current is BinaryExpressionSyntax both)
        {
            return root.ReplaceNode(both, both.Left.WithTriviaFrom(both));
        }

        var block = (BlockSyntax)current;
        List<StatementSyntax> statements = block.Statements.Take(block.Statements.Count - _tail.Statements.Count).ToList();
        if (_tail.Kept is not null || _tail.Function.AnswerType is not null || NeedsTask)
        {
            if (LastStatement() is not { } last)
            {
                return null;
            }

            (SyntaxTriviaList blank, _) = Rewriting.Comments.SplitBlankLines(_tail.Statements[0].GetLeadingTrivia());
            (_, SyntaxTriviaList rest) = Rewriting.Comments.SplitBlankLines(last.GetLeadingTrivia());
            SyntaxTriviaList kept = keepsComments ? Comments : SyntaxFactory.TriviaList();
            statements.Add(last.WithLeadingTrivia(blank.AddRange(kept).AddRange(rest)).WithAdditionalAnnotations(Formatter.Annotation));
        }

        return root.ReplaceNode(block, block.WithStatements(SyntaxFactory.List(statements)));
    }

    // Where nothing awaits, the task itself is returned.
    private bool NeedsTask => !_tail.Function.Symbol.IsAsync && TaskTypes.IsTask(_tail.Function.Symbol.ReturnType);

    private StatementSyntax? LastStatement()
    {
        if (_tail.Kept is { } kept)
        {
            return kept;
        }

        int position = _tail.Statements[0].SpanStart;
        ExpressionSyntax? success = _tail.Answer?.Written(_model, position);
        if (success is null && _tail.Answer is not null)
        {
            return null;
        }

        if (NeedsTask)
        {
            success = Done(_tail.Function.Symbol.ReturnType, success, position);
        }

        return success is null ? null : SyntaxFactory.ParseStatement($"return {success};").WithTrailingTrivia(_lineEnding);
    }

    private ExpressionSyntax Done(ITypeSymbol type, ExpressionSyntax? success, int position)
    {
        bool isTask = type.Name == "Task";
        INamedTypeSymbol? plain = _model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
        string task = plain?.ToMinimalDisplayString(_model, position) ?? "Task";
        return SyntaxFactory.ParseExpression((isTask, success) switch
        {
            (true, null) => task + ".CompletedTask",
            (true, _) => $"{task}.FromResult({success})",
            (false, null) => "default",
            _ => $"new {type.ToMinimalDisplayString(_model, position)}({success})",
        });
    }
}
