namespace StateGuard.Tests.Engines;

public sealed partial class LockedValve : IValve
{
    public string StateName => State.ToString();

    public object Gate => __gate;

    public Action<string>? Announced { get; set; }

    public TransitionResult Request(int goal) => Request((LockedValveState)goal);

    public IDisposable? TryEnter() => TryEnterService(out ServiceScope scope) ? scope : null;

    partial void OnTransitioned(LockedValveState from, LockedValveState to, LockedValveTrigger? trigger) =>
        Announced?.Invoke($"{from} {to} {trigger}");
}
