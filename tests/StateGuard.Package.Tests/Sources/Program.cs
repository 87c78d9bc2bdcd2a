using System;
using StateGuard;

public static class Program
{
    public static void Main()
    {
        var freezer = new Freezer();
        Console.WriteLine($"{Freezer.Format(freezer.State)} {freezer.Request("CHECKPOINTING")} {freezer.BeginCheckpoint()}");
        Console.WriteLine($"{freezer.Request("FROZEN")} {freezer.State}");
        Console.WriteLine($"{Jobs.Right(freezer, () => Console.WriteLine($"{freezer.State} {freezer.Thaw()} {freezer.Request("THAWED")}"))} {freezer.State}");
        Console.WriteLine($"{Jobs.LeavesEarly(freezer, early: true)} {freezer.State} {freezer.BeginCheckpoint()} {freezer.Request(FreezerState.Thawed)}");
        freezer.EndCheckpoint();
        try
        {
            freezer.EndCheckpoint();
        }
        catch (StateViolationException)
        {
            Console.WriteLine("violation");
        }
    }
}
