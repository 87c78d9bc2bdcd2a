using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Results;

/// <summary>
/// Writes a call so that the method is left unless it succeeds, handing the failure on where the method answers in the
/// same way.
/// </summary>
internal static class ReturnUnlessDone
{
    /// <returns><see langword="null"/> where a method of this kind has nothing to return then.</returns>
    public static IReadOnlyList<StatementSyntax>? Statements(IgnoredCall ignored, SemanticModel model)
    {
        if (ignored.Statement is not { } statement || statement.Parent is LabeledStatementSyntax)
        {
            return null;
        }

        string call = ignored.Call.WithoutTrivia().ToString();
        if (AnswerOf(statement, model) is not { } answer || FailureTest(ignored, call, model) is not { } test)
        {
            return null;
        }

        if (answer.SpecialType == SpecialType.System_Void)
        {
            return Parse($"if ({test}) return;");
        }

        if (!SymbolEqualityComparer.Default.Equals(answer, ignored.Answer))
        {
            return null;
        }

        return answer.SpecialType == SpecialType.System_Boolean
            ? Parse($"if ({test}) return {(ignored.Success == 1 ? "false" : "true")};")
            : Named(statement, model, ignored, call);
    }

    private static IReadOnlyList<StatementSyntax> Named(StatementSyntax statement, SemanticModel model, IgnoredCall ignored, string call)
    {
        string name = FreshName.Of(ignored.IsTransition ? "result" : "error", statement, model);
        string type = ignored.Answer.ToMinimalDisplayString(model, statement.SpanStart);
        return Parse($"{type} {name} = {call};", $"if ({FailureTest(ignored, name, model)}) return {name};");
    }

    private static IReadOnlyList<StatementSyntax> Parse(params string[] lines) => lines
        .Select(line => SyntaxFactory.ParseStatement(line))
        .Select(line => line is IfStatementSyntax test ? test.WithStatement(SyntaxFactory.Block(test.Statement)) : line)
        .ToArray();

    // Holds where the answer is another than success; null where success has no name.
    private static string? FailureTest(IgnoredCall ignored, string answer, SemanticModel model)
    {
        bool isCall = ignored.Call is InvocationExpressionSyntax || answer != ignored.Call.WithoutTrivia().ToString();
        return (ignored.Success, ignored.Answer) switch
        {
            (1, { SpecialType: SpecialType.System_Boolean }) => isCall ? "!" + answer : "!(" + answer + ")",
            (0, { SpecialType: SpecialType.System_Boolean }) => answer,
            ({ } success, INamedTypeSymbol { TypeKind: TypeKind.Enum } type) when MemberOf(type, success) is { } member =>
                $"{answer} != {type.ToMinimalDisplayString(model, ignored.Call.SpanStart)}.{member}",
            ({ } success, { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }) =>
                $"{answer} != {success.ToString(CultureInfo.InvariantCulture)}",
            _ => null,
        };
    }

    private static string? MemberOf(INamedTypeSymbol type, long value) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue && IsEqual(field.ConstantValue, value))
        .Select(field => SyntaxFacts.GetKeywordKind(field.Name) == SyntaxKind.None ? field.Name : "@" + field.Name)
        .FirstOrDefault();

    private static bool IsEqual(object? constant, long value) =>
        constant is not ulong && Convert.ToInt64(constant, CultureInfo.InvariantCulture) == value;

    /// <summary>What the body around the statement returns, without the task of an <c>async</c> one.</summary>
    private static ITypeSymbol? AnswerOf(SyntaxNode statement, SemanticModel model)
    {
        if (statement.FirstAncestorOrSelf<FinallyClauseSyntax>() is not null || model.GetEnclosingSymbol(statement.SpanStart) is not IMethodSymbol method
            || IsIterator(statement))
        {
            return null;
        }

        bool isProgram = statement.Parent is GlobalStatementSyntax || method.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName;
        return method switch
        {
            _ when isProgram => null,
            { IsAsync: true, ReturnsVoid: false, ReturnType: INamedTypeSymbol { Arity: 1 } task } => task.TypeArguments[0],
            { IsAsync: true } => model.Compilation.GetSpecialType(SpecialType.System_Void),
            _ => method.ReturnType,
        };
    }

    private static bool IsIterator(SyntaxNode statement) =>
        statement.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax)
            is { } body && body.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) || node == body).OfType<YieldStatementSyntax>().Any();
}
