using System.Threading;

public sealed class Door
{
    public bool TryOpen() => true;

    public void Close()
    {
    }
}

public static class Locks
{
    public static void Catalog(object gate, bool leave)
    {
        Monitor.Enter(gate); // SG1001
        if (leave)
        {
            return;
        }

        Monitor.Exit(gate);
    }

    public static void Pairs(Door door, bool leave)
    {
        if (!door.TryOpen() || leave) // SG1001
        {
            return;
        }

        door.Close();
    }

    public static void Main()
    {
    }
}
