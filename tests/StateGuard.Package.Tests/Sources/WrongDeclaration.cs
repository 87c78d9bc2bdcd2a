using StateGuard;

[StateMachine] // SG0001
public enum DoorState
{
    [Transition("Close", Shut)]
    Open,

    [Transition("Open", "Open")] // SG0002
    Shut,
}

public static class WrongDeclaration
{
    public static void Main()
    {
    }
}
