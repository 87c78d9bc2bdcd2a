namespace StateGuard.Tests.Engines;

public sealed partial class LoneValve : IValve
{
    public string StateName => State.ToString();

    public Action<string>? Announced { get; set; }

    public TransitionResult Request(int goal) => Request((LoneValveState)goal);

    public IDisposable? TryEnter() => TryEnterService(out ServiceScope scope) ? scope : null;

    partial void OnTransitioned(LoneValveState from, LoneValveState to, LoneValveTrigger? trigger) =>
        Announced?.Invoke($"{from} {to} {trigger}");
}
