namespace StateGuard.Tests.Shapes;

/// <summary>Automatic transitions in chains and rings, guarded and not, around large and negative values.</summary>
[StateMachine]
public enum ChainState : long
{
    [Initial]
    [Transition("Start", First)]
    [Transition("Back", Left)]
    Rest = -1,

    [Transient]
    [Automatic(Second)]
    First = long.MaxValue,

    [Transient]
    [Automatic(Left, When = "GoLeft")]
    [Automatic(Right)]
    Second = long.MinValue,

    [Automatic(Right, When = "Cross")]
    [Transition("Back", Rest)]
    [Transition("Start", First)]
    Left = 5,

    [Automatic(Left, When = "Cross")]
    [Transition("Back", Rest)]
    Right = 6,

    [Exclusive("Hold", From = Right)]
    Held = 7,
}
