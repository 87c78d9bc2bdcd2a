using System;
using StateGuard;

[StateMachine] // SG0001
public enum DoorState
{
    [Transition("Close", Shut)]
    [Transition("Close", Shut)] // SG0003
    Open,

    [Transition("Open", Open)]
    Shut,
}

public static class FixableDeclaration
{
    public static void Main() => Console.WriteLine(DoorState.Open);
}
