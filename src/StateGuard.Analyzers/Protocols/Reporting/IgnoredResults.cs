using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Diagnostics;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Reporting;

/// <summary>
/// Finds calls whose answer nobody looks at: of a begin that can fail, and of whatever else a generated machine
/// answers with a <c>TransitionResult</c>. A discard (<c>_ =</c>) is an assignment, and meant.
/// </summary>
internal static class IgnoredResults
{
    public static IEnumerable<Diagnostic> In(IOperation root, ProtocolContext context)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod.ReturnsVoid: false } call
                && CallModel.IsResultIgnored(call)
                && Answers(call, context.Contracts))
            {
                yield return Diagnostic.Create(ObligationRules.ResultIgnored, call.Syntax.GetLocation(), call.TargetMethod.Name);
            }
        }
    }

    private static bool Answers(IInvocationOperation call, ContractReader contracts)
    {
        MethodContract contract = contracts.Read(call.TargetMethod, call);
        return contract.Effects.Any(effect => effect is { Kind: EffectKind.Begin, MayFail: true, Target: not EffectTarget.Result })
            || (contract.IsMachineMember && BeginOutcomes.IsTransitionResult(call.TargetMethod.ReturnType));
    }
}
