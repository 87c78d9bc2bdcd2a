using System;
using StateGuard;

#pragma warning disable SG1001, SG1002, SG1003, SG1004, SG2002 // What wrong use does is what this program shows.

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
