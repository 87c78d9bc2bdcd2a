using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.Obligations;

/// <summary><c>ThrowIfFailed</c>: it returns when the answer is <c>Done</c>, and throws when it is not.</summary>
internal static class AnswerCheck
{
    public static bool Is(IMethodSymbol method) =>
        method is { Name: "ThrowIfFailed", IsStatic: true, Parameters.Length: 1 } && BeginOutcomes.IsTransitionResult(method.Parameters[0].Type)
        && method.ContainingNamespace is { Name: "StateGuard", ContainingNamespace.IsGlobalNamespace: true };

    public static void Apply(
        IInvocationOperation call,
        BasicBlock block,
        in PathState<ObligationState> path,
        BodyModel body,
        ImplicitExceptions exceptions,
        StepOutcome<ObligationState> outcome)
    {
        Value answer = body.Evaluator.Evaluate(call.Arguments[0].Value, path.Facts);
        ValueSet done = ValueSet.Of(BeginOutcomes.TransitionResultDone);
        if (path.Facts.Assume(answer, done) is { } passed)
        {
            outcome.Continue(path with { Facts = passed });
        }

        if (path.Facts.Assume(answer, done.Complement()) is { } failed)
        {
            exceptions.Throw(call, block, path with { Facts = failed }, outcome);
        }
    }
}
