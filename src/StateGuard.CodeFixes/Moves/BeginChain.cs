using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Moves;

/// <summary>The way from a begin, through helpers that end with it, to the first function that goes on afterwards.</summary>
/// <param name="Begin">The begin.</param>
/// <param name="Method">The method that it calls.</param>
/// <param name="Levels">The helpers, the one with the begin first.</param>
/// <param name="Destination">The function that goes on.</param>
/// <param name="Call">The call by which it begins.</param>
/// <param name="Answer">What that call answers; <see langword="null"/> where it always succeeds.</param>
internal sealed record BeginChain(
    InvocationExpressionSyntax Begin, IMethodSymbol Method, IReadOnlyList<Level> Levels, Function Destination, CallValue Call, Answer? Answer)
{
    // More are not read by anybody either.
    private const int MaxLevels = 8;

    public static BeginChain? Find(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } begin
            || begin.Span != diagnostic.Location.SourceSpan
            || model.GetSymbolInfo(begin, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var levels = new List<Level>();
        InvocationExpressionSyntax call = begin;
        Answer? answer = AnswerOf(method, diagnostic);
        while (levels.Count < MaxLevels && Function.Around(call, model) is { } function && levels.All(level => level.Tail.Function.Declaration != function.Declaration))
        {
            CallValue value = CallValue.Of(call);
            if (TailReader.Read(model, function, value, answer) is not { } tail)
            {
                return levels.Count == 0 ? null : new BeginChain(begin, method, levels, function, value, answer);
            }

            // A helper that is nothing but the begin goes altogether; whoever calls it must be where the begin stays.
            bool isLeft = levels.Count == 0 && tail.IsAll ? HelperRemoval.IsPossible(tail) : levels.Count > 0 ? !levels[0].Tail.IsAll : !tail.IsOnlyWait;
            if (!isLeft || SoleCall.Of(function, model, cancellationToken) is not { } caller)
            {
                return null;
            }

            levels.Add(new Level(tail, caller));
            (call, answer) = (caller, tail.Answer);
        }

        return null;
    }

    private static Answer? AnswerOf(IMethodSymbol method, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Success, out string? text)
        && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long success)
        && TaskTypes.ResultOf(method.ReturnType) is { } type
            ? Answer.Of(type, success)
            : null;
}
