namespace StateGuard.Tests.Engines;

public sealed partial class QuietLift
{
    private int _calls;

    public int Announced { get; private set; }

    private partial bool HasPower() => _calls >= 0;

    private partial void Count() => _calls++;

    partial void OnTransitioned(QuietLiftState from, QuietLiftState to, QuietLiftTrigger? trigger) => Announced++;
}
