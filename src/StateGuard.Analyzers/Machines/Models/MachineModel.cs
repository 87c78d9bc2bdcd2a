using System.Collections.Generic;
using System.Linq;

namespace StateGuard.Machines.Models;

/// <summary>
/// All that the emitter knows of a machine. Law of the models: strings, numbers and equatable arrays alone, no
/// symbol, syntax or compilation, so that equal declarations are equal models and an edit elsewhere emits nothing.
/// Whatever the declaration, the code emitted for a model compiles: what was wrong has been left out.
/// </summary>
/// <param name="HintName">Name of the generated file, without extension.</param>
/// <param name="Namespace">Namespace as written in source; empty for the global one.</param>
/// <param name="Hosts">The types the enum is nested in, outermost first.</param>
/// <param name="Accessibility">Accessibility of the enum, in keywords.</param>
/// <param name="Enum">Fully qualified name of the enum, as written in source.</param>
/// <param name="Name">Name of the machine.</param>
/// <param name="Obsolete">Arguments of an <c>[Obsolete]</c> on the enum, in source; null without one.</param>
/// <param name="Locking">How changes exclude each other.</param>
/// <param name="OnViolation">What a wrong end does.</param>
/// <param name="IsEnabled">Whether the compilation symbol it depends on, if any, is defined.</param>
/// <param name="CodesAreValues">Whether the code of a state is its value.</param>
/// <param name="Initial">Index of the initial state; null only for an enum without members.</param>
/// <param name="States">The states in order of declaration.</param>
/// <param name="Triggers">Names of the triggers in order of declaration.</param>
/// <param name="Guards">Names of the guards in order of declaration.</param>
/// <param name="Actions">Names of the actions in order of declaration.</param>
/// <param name="StandIn">What is generated in place of the machine; null for the machine itself.</param>
internal sealed record MachineModel(
    string HintName,
    string Namespace,
    EquatableArray<HostModel> Hosts,
    string Accessibility,
    string Enum,
    string Name,
    string? Obsolete,
    LockingMode Locking,
    ViolationMode OnViolation,
    bool IsEnabled,
    bool CodesAreValues,
    int? Initial,
    EquatableArray<StateModel> States,
    EquatableArray<string> Triggers,
    EquatableArray<string> Guards,
    EquatableArray<string> Actions,
    StandInModel? StandIn)
{
    /// <summary>Name of the enum of triggers.</summary>
    public string TriggerEnum => Name + "Trigger";

    /// <summary>Whether the machine has exclusive states, and so counts its begins.</summary>
    public bool HasExclusives => States.Any(state => state.Exclusive is not null);

    /// <summary>Whether any transition is automatic.</summary>
    public bool HasAutomatics => States.Any(state => state.Automatics.Count > 0);

    /// <summary>Whether a change may take more than one step, or run the user's code.</summary>
    public bool HasHooks => Guards.Count > 0 || Actions.Count > 0 || HasAutomatics;

    /// <summary>The exclusive states whose operations have members.</summary>
    public IEnumerable<StateModel> Operations => States.Where(state => state.Exclusive?.Operation is not null);
}
