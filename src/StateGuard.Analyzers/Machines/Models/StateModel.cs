namespace StateGuard.Machines.Models;

/// <summary>A state: a member of the enum, the first of its value.</summary>
/// <param name="Name">Name of the member.</param>
/// <param name="Text">Its text outside the program.</param>
/// <param name="Value">Its value, as a literal.</param>
/// <param name="Code">What stands for it in the machine's word.</param>
/// <param name="IsHidden">Whether to name the member is an error (<c>[Obsolete(..., error: true)]</c>), so that only its value can be used.</param>
/// <param name="IsTransient">Whether it is only passed through.</param>
/// <param name="IsFinal">Whether it has no way out on purpose.</param>
/// <param name="Exclusive">What makes it exclusive, if it is.</param>
/// <param name="Transitions">What its triggers do, in order of declaration.</param>
/// <param name="Automatics">Its automatic transitions, in order of declaration.</param>
internal sealed record StateModel(
    string Name,
    string Text,
    string Value,
    int Code,
    bool IsHidden,
    bool IsTransient,
    bool IsFinal,
    ExclusiveModel? Exclusive,
    EquatableArray<TransitionModel> Transitions,
    EquatableArray<AutomaticModel> Automatics)
{
    /// <summary>Whether a machine can be asked to go there.</summary>
    public bool IsRequestable => !IsTransient && Exclusive is null;
}
