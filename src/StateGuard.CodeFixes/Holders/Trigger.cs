using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Holders;

/// <summary>A method of a holder that does nothing but move the state, and says whether it has.</summary>
/// <param name="Method">The method.</param>
/// <param name="Moves">From which states it moves, and where to.</param>
/// <param name="Thrown">What it throws elsewhere; <see langword="null"/> where it answers <c>false</c>, or nothing.</param>
internal sealed record Trigger(MethodDeclarationSyntax Method, IReadOnlyList<(string From, string To)> Moves, string? Thrown)
{
    private const string Begin = "Begin";
    private const string End = "End";

    public string Name => Method.Identifier.ValueText;

    /// <summary>Whether it answers.</summary>
    public bool IsAsked => Method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword };

    /// <summary>The operation that it would begin, by its name.</summary>
    public string? Begun => OperationOf(Begin);

    /// <summary>The operation that it would end, by its name.</summary>
    public string? Ended => OperationOf(End);

    /// <returns><see langword="null"/> where the method does anything else.</returns>
    public static Trigger? Of(MethodDeclarationSyntax method, StateHolder holder)
    {
        if (method is not { Body: { ContainsDirectives: false } body, ParameterList.Parameters.Count: 0, TypeParameterList: null, ExplicitInterfaceSpecifier: null }
            || method.ReturnType is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword or (int)SyntaxKind.VoidKeyword }
            || method.Modifiers.Any(SyntaxKind.AsyncKeyword)
            || method.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            return null;
        }

        var moves = new List<(string From, string To)>();
        var failures = new HashSet<Ending>();
        (string From, string To, Ending Ending)[] runs = holder.Names
            .Select(state => (state, Run: StateRun.Of(body, holder, state)))
            .Select(run => (run.state, run.Run.State, run.Run.Ending))
            .ToArray();
        bool throws = runs.Any(run => run.Ending.Kind == EndingKind.Throws);
        foreach ((string from, string to, Ending ending) in runs)
        {
            bool? isMove = ending.Kind switch
            {
                EndingKind.ReturnsTrue => true,
                EndingKind.ReturnsFalse or EndingKind.Throws => false,
                EndingKind.ReturnsNothing => throws || from != to,
                _ => null,
            };
            if (isMove == true)
            {
                moves.Add((from, to));
            }
            else if (isMove is null || from != to)
            {
                return null;
            }
            else
            {
                failures.Add(ending);
            }
        }

        return moves.Count > 0 && failures.Count <= 1 ? new Trigger(method, moves, failures.Select(failure => failure.Thrown).FirstOrDefault()) : null;
    }

    private string? OperationOf(string prefix) =>
        Name.Length > prefix.Length && Name.StartsWith(prefix, StringComparison.Ordinal) && char.IsUpper(Name[prefix.Length]) ? Name.Substring(prefix.Length) : null;
}
