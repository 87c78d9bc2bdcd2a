namespace StateGuard.Protocols.Contracts;

/// <summary>What is promised of a method, wherever its body is.</summary>
/// <param name="Effects">What it does to operations; empty where nothing is said.</param>
/// <param name="IsMachineMember">Whether it is a member of a generated machine.</param>
/// <param name="RunsUserCode">For a member of a generated machine: whether it may run a guard, an action or another hook.</param>
internal sealed record MethodContract(IReadOnlyList<OperationEffect> Effects, bool IsMachineMember, bool RunsUserCode)
{
    public static readonly MethodContract None = new([], false, true);

    public bool Ends => Effects.Any(effect => effect.Kind == EffectKind.End);

    /// <summary>Whether it does nothing but answer whether something is open.</summary>
    public bool OnlyTells => Effects.Count > 0 && Effects.All(effect => effect.Kind == EffectKind.Tell);

    public bool Begins => Effects.Any(effect => effect.Kind == EffectKind.Begin);

    /// <summary>Whether something is said of it that holds for some calls only.</summary>
    public bool IsOfSomeCalls => Effects.Any(effect => !ReferenceEquals(effect.Terms, External.ExternalTerms.None));

    public bool Has(EffectKind kind, string operation) =>
        Effects.Any(effect => effect.Kind == kind && effect.Operation == operation);
}
