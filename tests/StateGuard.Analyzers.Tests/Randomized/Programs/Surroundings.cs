namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>What may be written at a place, by the rules of the language.</summary>
/// <param name="Depth">How deeply it is nested.</param>
/// <param name="MayContinue">Whether it is in a loop that a jump may reach; in a switch it then breaks out of that.</param>
/// <param name="IsInHandler">Whether it may rethrow.</param>
/// <param name="MayGoTo">Whether it may jump to the common exit.</param>
/// <param name="IsInFinally">Whether no jump may leave here.</param>
internal sealed record Surroundings(int Depth, bool MayContinue, bool IsInHandler, bool MayGoTo, bool IsInFinally)
{
    public Surroundings Deeper() => this with { Depth = Depth + 1 };

    public Surroundings InLoop() => this with { Depth = Depth + 1, MayContinue = true };

    public Surroundings InSwitch() => Deeper();

    public Surroundings InHandler() => this with { Depth = Depth + 1, IsInHandler = !IsInFinally };

    public Surroundings InFinally() => this with { Depth = Depth + 1, MayContinue = false, IsInHandler = false, MayGoTo = false, IsInFinally = true };
}
