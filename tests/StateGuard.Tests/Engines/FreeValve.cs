namespace StateGuard.Tests.Engines;

public sealed partial class FreeValve : IValve
{
    public string StateName => State.ToString();

    public Action<string>? Announced { get; set; }

    public TransitionResult Request(int goal) => Request((FreeValveState)goal);

    public IDisposable? TryEnter() => TryEnterService(out ServiceScope scope) ? scope : null;

    partial void OnTransitioned(FreeValveState from, FreeValveState to, FreeValveTrigger? trigger) =>
        Announced?.Invoke($"{from} {to} {trigger}");
}
