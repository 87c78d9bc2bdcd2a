namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>What each thread does, at random but the same for the same seed.</summary>
public static class Program
{
    public static Call[][] Random(int seed, int threads, int calls, IModel model)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, threads).Select(_ => Enumerable.Range(0, calls).Select(_ => Next(random, model)).ToArray())];
    }

    private static Call Next(Random random, IModel model) => random.Next(16) switch
    {
        < 2 => new Call(CallKind.Read, 0),
        2 => new Call(CallKind.Refresh, 0),
        < 7 => new Call(CallKind.Fire, random.Next(model.Triggers)),
        < 9 => new Call(CallKind.Request, random.Next(model.States)),
        9 => new Call(CallKind.Begin, random.Next(model.Operations)),
        10 => new Call(CallKind.End, random.Next(model.Operations)),
        < 13 => new Call(CallKind.Enter, random.Next(model.Operations)),
        _ => new Call(CallKind.Dispose, random.Next(3)),
    };
}
