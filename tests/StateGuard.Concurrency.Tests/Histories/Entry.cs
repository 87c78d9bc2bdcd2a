namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>A call that was made: who, what, what came of it, and when, by a clock that all threads share.</summary>
public sealed record Entry(int Id, int Thread, Call Call, string Answer, long Invoked, long Returned)
{
    public override string ToString() => $"#{Id} thread {Thread}: {Call} = {Answer} [{Invoked}, {Returned}]";
}
