using System;
using StateGuard;

[StateMachine]
public enum DoorState
{
    [Initial, Transition("Close", Shut), Transition("Remove", Gone)]
    Open,

    [Transition("Open", Open)]
    Shut,

    Gone, // SG0005

    [Exclusive("Paint", From = Shut)]
    Painted,
}

public sealed class Painter
{
    private readonly Door _door = new();

    public static string Describe(DoorState state) => state switch // SG2003
    {
        DoorState.Open => "open",
        DoorState.Shut => "shut",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    [Begins("Paint")]
    public void Prepare() // SG1009
    {
        if (_door.BeginPaint() != TransitionResult.Done)
        {
            return;
        }

        try
        {
            Console.WriteLine("covered");
        }
        finally
        {
            _door.EndPaint();
        }
    }

    public void Paint(Action<Door> work)
    {
        _door.Close(); // SG1005
        Door.PaintScope scope = _door.EnterPaint(); // SG1008
        work(_door);
    }

    public static void PaintOnce(Door door, Action<Door> work)
    {
        if (door.BeginPaint() != TransitionResult.Done) // SG1002
        {
            return;
        }

        work(door);
        door.EndPaint();
    }
}

public sealed class Renovation
{
    private readonly Door _door = new();

    public void Run()
    {
        _door.Close().ThrowIfFailed();
        if (!Start()) // SG1002
        {
            return;
        }

        Console.WriteLine(_door.State);
        _door.EndPaint();
    }

    public void TryOnce(Action work)
    {
        TransitionResult result = _door.BeginPaint();
        try
        {
            if (result == TransitionResult.Done)
            {
                work();
            }
        }
        finally
        {
            _door.EndPaint(); // SG1003
        }
    }

    private bool Start()
    {
        Console.WriteLine("all are out");
        return _door.BeginPaint() == TransitionResult.Done; // SG1006
    }
}

public static class FixableUse
{
    public static void Main()
    {
        new Painter().Paint(door => Console.WriteLine(Painter.Describe(DoorState.Shut) + door.State));
        var other = new Door();
        other.Close().ThrowIfFailed();
        Painter.PaintOnce(other, door => Console.WriteLine(door.State));
        new Renovation().Run();
    }
}
