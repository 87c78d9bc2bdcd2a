using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Diagnostics;
using StateGuard.Flow.Values;
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
                && SuccessOf(call, context.Contracts) is { } success)
            {
                ImmutableDictionary<string, string?> properties = success.IsSingle(out long answer)
                    ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Success, answer.ToString(CultureInfo.InvariantCulture))
                    : ImmutableDictionary<string, string?>.Empty;
                yield return Diagnosis.Create(ObligationRules.ResultIgnored, call.Syntax.GetLocation(), properties, call.TargetMethod.Name);
            }
        }
    }

    // The answers that mean success; null where the call answers nothing of the kind.
    private static ValueSet? SuccessOf(IInvocationOperation call, ContractReader contracts)
    {
        MethodContract contract = contracts.Read(call.TargetMethod, call);
        if (contract.Effects.FirstOrDefault(effect => effect is { Kind: EffectKind.Begin, MayFail: true, Target: not EffectTarget.Result }) is { } begin)
        {
            return begin is { IsOutcomeOfObject: false, TellingParameter: < 0 } ? begin.Outcome!.Success : ValueSet.Top;
        }

        return contract.IsMachineMember && BeginOutcomes.IsTransitionResult(call.TargetMethod.ReturnType)
            ? ValueSet.Of(BeginOutcomes.TransitionResultDone)
            : null;
    }
}
