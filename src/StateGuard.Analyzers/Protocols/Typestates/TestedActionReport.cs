using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Diagnostics;

namespace StateGuard.Protocols.Typestates;

/// <summary>Words which test cannot be relied on.</summary>
internal static class TestedActionReport
{
    public static Diagnostic Of(IOperation look, IInvocationOperation call) => Diagnosis.Create(
        StateUseRules.TestedThenActed,
        TestOf(look.Syntax).GetLocation(),
        new[] { call.Syntax.GetLocation() },
        call.TargetMethod.Name);

    // The comparison or pattern that the look stands in; the look itself where the test is elsewhere.
    private static SyntaxNode TestOf(SyntaxNode look)
    {
        if (look.FirstAncestorOrSelf<SubpatternSyntax>() is not null)
        {
            return (SyntaxNode?)look.FirstAncestorOrSelf<IsPatternExpressionSyntax>() ?? look;
        }

        SyntaxNode operand = look;
        while (operand.Parent is ParenthesizedExpressionSyntax or MemberBindingExpressionSyntax or ConditionalAccessExpressionSyntax)
        {
            operand = operand.Parent;
        }

        return operand.Parent switch
        {
            IsPatternExpressionSyntax isPattern => isPattern,
            BinaryExpressionSyntax { OperatorToken.ValueText: "is" or "==" or "!=" or "<" or "<=" or ">" or ">=" } comparison => comparison,
            _ => look,
        };
    }
}
