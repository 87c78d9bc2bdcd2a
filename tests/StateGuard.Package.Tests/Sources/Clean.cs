using System;
using StateGuard;

public static class Clean
{
    public static void Main() => Console.WriteLine(new Freezer().Freeze() == TransitionResult.Done);
}
