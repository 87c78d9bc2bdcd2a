namespace StateGuard.Tests.Engines;

public sealed partial class GuardedValve : IValve
{
    public string StateName => State.ToString();

    public object Gate => __gate;

    public Action<string>? Announced { get; set; }

    private partial bool MayOpen()
    {
        Inside?.Invoke();
        return MayNotOpen is false;
    }

    public bool MayNotOpen { get; set; }

    public Action? Inside { get; set; }

    public TransitionResult Request(int goal) => Request((GuardedValveState)goal);

    public IDisposable? TryEnter() => TryEnterService(out ServiceScope scope) ? scope : null;

    partial void OnTransitioned(GuardedValveState from, GuardedValveState to, GuardedValveTrigger? trigger) =>
        Announced?.Invoke($"{from} {to} {trigger}");
}
