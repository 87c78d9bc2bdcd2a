using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Reporting;

/// <summary>Writes the call that ends what a call begins, as it would stand beside it.</summary>
internal static class EndCallText
{
    /// <summary>The call as an expression; null where it cannot be written by itself.</summary>
    public static string? Of(Site begin, IMethodSymbol? end)
    {
        if (end is not null && begin is { Effect: null, Summary: { IsObjectNew: false, Begin: { } origin } helped })
        {
            return HelpedObject.Of(begin.Call, helped.Object) is { } named ? OfHelped(origin, named, end) : null;
        }

        if (end is null || begin.Effect is not { } effect || begin.Call is not IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } call)
        {
            return null;
        }

        switch (effect.Target)
        {
            case EffectTarget.Receiver when !end.IsStatic && end.Parameters.Length == effect.Keys.Count:
                IEnumerable<string> keys = effect.Keys.Select(key => AccessPaths.ArgumentOf(call, key)?.Value.Syntax.ToString() ?? "");
                return Beside(syntax.Expression, end.Name) is { } callee ? callee + "(" + string.Join(", ", keys) + ")" : null;
            case EffectTarget.Argument when end is { IsStatic: true, Parameters.Length: 1 }
                && AccessPaths.ArgumentOf(call, effect.Parameter) is { } argument:
                return IsExtended(call)
                    ? argument.Value.Syntax + "." + end.Name + "()"
                    : (Beside(syntax.Expression, end.Name) ?? end.Name) + "(" + argument.Value.Syntax + ")";
            case EffectTarget.Result when EndParameter(end) is not null && ReceiverOf(syntax) is { } received:
                return Beside(syntax.Expression, end.Name) is { } giver && IsBeside(call, end) ? giver + "(" + received + ")" : null;
            case EffectTarget.Type when end is { IsStatic: true, Parameters.Length: 0 }:
                return Beside(syntax.Expression, end.Name) is { } function ? function + "()" : null;
            default:
                return null;
        }
    }

    // The begin stands in a helper, and its object goes by another name here.
    private static string? OfHelped(BeginOrigin origin, string named, IMethodSymbol end) => origin.Effect.Target switch
    {
        EffectTarget.Receiver when !end.IsStatic && end.Parameters.Length == 0 => (named.Length == 0 ? "" : named + ".") + end.Name + "()",
        EffectTarget.Argument when end is { IsStatic: true, Parameters.Length: 1 }
            && named.Length > 0 && origin.Syntax is InvocationExpressionSyntax { Expression: { } callee } => Beside(callee, end.Name) + "(" + named + ")",
        _ => null,
    };

    // "var buffer = pool.Rent(n)": the name of what is handed back.
    private static string? ReceiverOf(InvocationExpressionSyntax call) => call.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when assignment.Right == call => name.Identifier.ValueText,
        _ => null,
    };

    private static IParameterSymbol? EndParameter(IMethodSymbol end) =>
        end.Parameters.Length > 0 && end.Parameters.Skip(1).All(parameter => parameter.IsOptional) ? end.Parameters[0] : null;

    private static bool IsBeside(IInvocationOperation call, IMethodSymbol end) =>
        call.TargetMethod.IsStatic == end.IsStatic
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType.OriginalDefinition, end.ContainingType.OriginalDefinition);

    // Called as an extension: the object stands before the dot.
    private static bool IsExtended(IInvocationOperation call) =>
        call.TargetMethod.IsExtensionMethod && call.Arguments.Any(argument => argument is { IsImplicit: true, Parameter.Ordinal: 0 });

    private static string? Beside(ExpressionSyntax callee, string name) => callee switch
    {
        MemberAccessExpressionSyntax access => access.Expression + "." + name,
        MemberBindingExpressionSyntax { Parent.Parent: ConditionalAccessExpressionSyntax conditional } => conditional.Expression + "?." + name,
        SimpleNameSyntax => name,
        _ => null,
    };
}
