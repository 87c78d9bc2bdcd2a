using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>
/// How the parts of one machine are spelled in the emitted code. Names of other types are always fully qualified,
/// so that nothing the user declares can change what they mean.
/// </summary>
internal sealed class Vocabulary(MachineModel machine)
{
    public const string Result = "global::StateGuard.TransitionResult";
    public const string Done = Result + ".Done";
    public const string NotAllowed = Result + ".NotAllowed";
    public const string Refused = Result + ".Refused";
    public const string Busy = Result + ".Busy";
    public const string Invalid = Result + ".Invalid";
    public const string Disabled = Result + ".Disabled";

    private const string Mask = "__StateMask";
    private const string Codes = "__Code";

    public MachineModel Machine { get; } = machine;

    /// <summary>The enum of states, fully qualified.</summary>
    public string Enum => Machine.Enum;

    /// <summary>The enum of triggers, fully qualified.</summary>
    public string TriggerEnum { get; } = Qualified(machine, machine.TriggerEnum);

    /// <summary>The machine's class, fully qualified.</summary>
    public string MachineType { get; } = Qualified(machine, machine.Name);

    /// <summary>The machine's simple name.</summary>
    public string Name { get; } = CSharpText.Identifier(machine.Name);

    /// <summary>Whether the word counts begins beside the state.</summary>
    public bool HasTickets { get; } = machine.HasExclusives;

    /// <summary>The state as a value of the enum.</summary>
    public string State(StateModel state) =>
        state.IsHidden ? "(" + Enum + ")" + state.Value : Enum + "." + CSharpText.Identifier(state.Name);

    /// <inheritdoc cref="State(StateModel)"/>
    public string State(int index) => State(Machine.States[index]);

    /// <summary>The class of the constants that stand for the states: none of them can have its name.</summary>
    public string CodeClass { get; } = machine.States.Any(state => state.Name == Codes) ? Codes + "s" : Codes;

    /// <summary>The constant that stands for the state in the word.</summary>
    public string Code(StateModel state) => CodeClass + "." + CSharpText.Identifier(state.Name);

    /// <inheritdoc cref="Code(StateModel)"/>
    public string Code(int index) => Code(Machine.States[index]);

    /// <summary>The code of the state that a word holds.</summary>
    public string CodeIn(string word) => HasTickets ? "(" + word + " & " + Mask + ")" : word;

    /// <summary>The head of a switch over the state that a word holds.</summary>
    public string SwitchOn(string word) => "switch (" + (HasTickets ? word + " & " + Mask : word) + ")";

    /// <summary>A word with another state and the same count of begins.</summary>
    public string With(string word, string code) => HasTickets ? "(" + word + " & ~" + Mask + ") | " + code : code;

    /// <summary>A word with another state and one begin more. The count starts again when it is full, in projects that check for overflow, too.</summary>
    public string WithNextTicket(string word, string code) => "unchecked((" + word + " & ~" + Mask + ") + __Ticket) | " + code;

    /// <summary>The state that a word holds, as a value of the enum.</summary>
    public string StateIn(string word) => Machine.CodesAreValues
        ? "(" + Enum + ")" + (HasTickets ? "(" + word + " & " + Mask + ")" : word)
        : "__StateOf(" + word + ")";

    /// <summary>A trigger as a value of its enum.</summary>
    public string Trigger(string trigger) => TriggerEnum + "." + CSharpText.Identifier(trigger);

    /// <summary>The call of a trigger or hook, which a parameter or local of its name must not hide.</summary>
    public static string Call(string member) => "this." + CSharpText.Identifier(member) + "()";

    /// <summary>The answer to a trigger or begin that the state in a word does not allow.</summary>
    public string Rejection(string word) => HasTickets ? "__Reject(" + word + ")" : NotAllowed;

    /// <summary>A reference to a state in documentation.</summary>
    public string See(int index) => See(Machine.States[index]);

    /// <inheritdoc cref="See(int)"/>
    public string See(StateModel state) => XmlText.See(Enum + "." + CSharpText.Identifier(state.Name));

    private static string Qualified(MachineModel machine, string name) =>
        "global::"
        + (machine.Namespace.Length == 0 ? "" : machine.Namespace + ".")
        + string.Concat(machine.Hosts.Select(host => CSharpText.Identifier(host.Name) + "."))
        + CSharpText.Identifier(name);
}
