namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>One thing a machine is told to do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Argument">The number of what it is about.</param>
public readonly record struct Call(CallKind Kind, int Argument)
{
    public override string ToString() => $"{Kind} {Argument}";
}
