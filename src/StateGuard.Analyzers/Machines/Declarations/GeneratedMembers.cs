using System;
using System.Collections.Generic;
using System.Linq;

namespace StateGuard.Machines.Declarations;

/// <summary>Names of what a machine's class declares, whatever the enum says.</summary>
internal static class GeneratedMembers
{
    private static readonly HashSet<string> Inner = new(StringComparer.Ordinal)
    {
        "__word", "__gate", "__isInside", "__StateMask", "__Ticket", "__Code", "__StateOf", "__NameIn", "__GoalCode",
        "__Route", "__TryRoute", "__Reject", "__Violate", "__Move", "__Settle", "__Announce", "__AnnounceSteps", "__ThrowIfInside",
        "__Trail", "__Taken", "__EnterToEnd", "__PermittedTriggers",
    };

    /// <summary>Whether a private member of the generated code may have that name.</summary>
    public static bool IsInner(string name, MachineDeclaration machine) =>
        name.StartsWith("__", StringComparison.Ordinal)
        && (Inner.Contains(name) || IsCodes(name) || machine.States.Any(state =>
            state.Ways.Any(way => name == "__Fire" + way.Positional(0).AsString())
            || (state.Exclusive?.Positional(0).AsString() is { } operation && (name == "__Begin" + operation || name == "__End" + operation))));

    // What is longer than the names of the states that stand in its way.
    private static bool IsCodes(string name) => name.TrimEnd('_') == "__Code";
}
