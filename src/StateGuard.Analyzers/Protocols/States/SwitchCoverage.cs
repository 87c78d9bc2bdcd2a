using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;
using StateGuard.Machines.Declarations;

namespace StateGuard.Protocols.States;

/// <summary>Which states a <c>switch</c> over the enum of a machine leaves out.</summary>
/// <param name="Enum">The enum.</param>
/// <param name="Missing">Names of the states that no arm takes, in order of declaration.</param>
/// <param name="HasThrowingDefault">Whether a default takes them after all, and does no more than throw.</param>
internal sealed record SwitchCoverage(INamedTypeSymbol Enum, IReadOnlyList<string> Missing, bool HasThrowingDefault)
{
    /// <param name="operation">A <c>switch</c> statement or expression.</param>
    /// <param name="isThrowingDefaultEnough">Whether a default that only throws counts as an arm for what is left.</param>
    /// <returns>What is missing; null where nothing is, or where it is no <c>switch</c> over states.</returns>
    public static SwitchCoverage? Of(IOperation operation, bool isThrowingDefaultEnough)
    {
        IOperation? value = operation switch
        {
            ISwitchOperation statement => statement.Value,
            ISwitchExpressionOperation expression => expression.Value,
            _ => null,
        };
        if (StateType.Of(value?.Type) is not { } type || AttributeNames.StateMachineOf(type) is not { } attribute || IsBroken(operation))
        {
            return null;
        }

        ValueSet covered = ValueSet.Nothing;
        ValueSet thrown = ValueSet.Nothing;
        bool hasThrowingDefault = false;
        foreach (SwitchArm arm in SwitchArm.Of(operation))
        {
            if (arm is { IsDefault: true, OnlyThrows: true } && !isThrowingDefaultEnough)
            {
                hasThrowingDefault = true;

                // A "default" takes what all others leave, wherever it stands; a pattern takes it from those after it.
                thrown = arm.IsLast ? thrown : thrown.Union(arm.Covered);
                continue;
            }

            covered = covered.Union(arm.Covered.Intersect(thrown.Complement()));
        }

        List<string> missing = MissingIn(new MachineDeclaration(type, attribute), covered);
        return missing.Count == 0 ? null : new SwitchCoverage(type, missing, hasThrowingDefault);
    }

    // A member that may not be named cannot be asked for.
    private static List<string> MissingIn(MachineDeclaration machine, ValueSet covered)
    {
        var missing = new List<string>();
        foreach (StateDeclaration state in machine.States)
        {
            if (!state.IsHidden && Constants.TryNumber(state.Symbol.ConstantValue!, out long value) && !covered.Contains(value))
            {
                missing.Add(state.Name);
            }
        }

        return missing;
    }

    // While an arm is being typed nothing is known of what it will take.
    private static bool IsBroken(IOperation operation) => operation switch
    {
        ISwitchExpressionOperation expression => expression.Arms.Any(arm => HasError(arm.Pattern)),
        ISwitchOperation statement => statement.Cases.Any(section => section.Clauses.Any(HasError)),
        _ => true,
    };

    private static bool HasError(IOperation operation) => operation.DescendantsAndSelf().Any(part => part is IInvalidOperation || part.Kind == OperationKind.None);
}
