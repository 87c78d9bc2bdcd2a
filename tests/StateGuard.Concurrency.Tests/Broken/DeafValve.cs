namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: it swallows interrupts.</summary>
public sealed class DeafValve : HandWrittenValve
{
    protected override T Inside<T>(Func<T> body)
    {
        while (true)
        {
            try
            {
                return base.Inside(body);
            }
            catch (ThreadInterruptedException)
            {
            }
        }
    }
}
