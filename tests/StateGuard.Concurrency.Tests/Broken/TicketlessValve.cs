namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: a scope ends whatever is open.</summary>
public sealed class TicketlessValve : HandWrittenValve
{
    protected override bool Holds(int begins, int ticket) => true;
}
