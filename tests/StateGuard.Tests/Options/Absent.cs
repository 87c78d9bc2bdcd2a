namespace StateGuard.Tests.Options;

public sealed partial class Absent
{
    public int Calls { get; private set; }

    private partial bool May() => ++Calls > 0;

    private partial void Act() => Calls++;

    partial void OnTransitioned(AbsentState from, AbsentState to, AbsentTrigger? trigger) => Calls++;
}
