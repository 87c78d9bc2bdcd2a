using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Moves;

/// <summary>A call together with what is done to its value at once.</summary>
/// <param name="Call">The call.</param>
/// <param name="Awaited">The call with the <c>await</c> around it, where there is one.</param>
/// <param name="Value">All of that with <c>ThrowIfFailed()</c> behind it, where it is there.</param>
internal sealed record CallValue(InvocationExpressionSyntax Call, ExpressionSyntax Awaited, ExpressionSyntax Value)
{
    public bool IsAwaited => Awaited != Call;

    /// <summary>Whether a failure is made an exception, so that no answer is left.</summary>
    public bool Throws => Value != Awaited;

    public static CallValue Of(InvocationExpressionSyntax call)
    {
        ExpressionSyntax awaited = CalledOn(call, "ConfigureAwait") is { Parent: AwaitExpressionSyntax configured } ? configured
            : call.Parent is AwaitExpressionSyntax plain ? plain
            : call;
        ExpressionSyntax value = awaited.Parent is ParenthesizedExpressionSyntax inner ? inner : awaited;
        return new CallValue(call, awaited, CalledOn(value, "ThrowIfFailed") ?? awaited);
    }

    private static InvocationExpressionSyntax? CalledOn(ExpressionSyntax receiver, string name) =>
        receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
        && access.Expression == receiver
        && access.Name.Identifier.ValueText == name
            ? call
            : null;

    /// <summary>The same done to another call.</summary>
    public Moved Around(Moved moved)
    {
        if (moved.Code is not ExpressionSyntax code)
        {
            return moved;
        }

        bool isTask = moved.IsTask && !IsAwaited;
        ExpressionSyntax awaited = moved.IsTask && IsAwaited ? Awaited.ReplaceNode(Call, code).WithoutTrivia() : code;
        return Throws && moved.IsValue
            ? new Moved(Value.ReplaceNode(Awaited, awaited).WithoutTrivia(), IsValue: false, isTask)
            : moved with { Code = awaited, IsTask = isTask };
    }
}
