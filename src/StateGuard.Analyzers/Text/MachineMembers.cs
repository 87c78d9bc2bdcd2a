namespace StateGuard.Text;

/// <summary>Names of the members that every machine has.</summary>
internal static class MachineMembers
{
    public static readonly string[] OfEvery =
    [
        "State", "get_State", "Refresh", "Fire", "Request", "TryGetNext", "Permitted", "Format", "TryParse", "Mermaid", "Dot",
        "OnTransitioned", "OnViolated",
    ];
}
