namespace StateGuard.Concurrency.Tests.Machines;

public sealed partial class HookedValve : IHookedMachine
{
    string IMachine.State => State.ToString();

    public object? Gate => __gate;

    string IMachine.Refresh() => Refresh().ToString();

    public TransitionResult Fire(int trigger) => Fire((HookedValveTrigger)trigger);

    public TransitionResult Request(int goal) => Request((HookedValveState)goal);

    public TransitionResult Begin(int operation) => operation == Valve.Service ? BeginService() : BeginInspection();

    public void End(int operation)
    {
        if (operation == Valve.Service)
        {
            EndService();
        }
        else
        {
            EndInspection();
        }
    }

    public IDisposable? TryEnter(int operation)
    {
        if (operation == Valve.Service)
        {
            return TryEnterService(out ServiceScope service) ? service : null;
        }

        return TryEnterInspection(out InspectionScope inspection) ? inspection : null;
    }

    public Action? Opening { get; set; }

    public Action? Changed { get; set; }

    public int Actions => _actions;

    /// <summary>How often the guard was asked; every third time it says no.</summary>
    private int _asked;

    private int _actions;
    private int _closings;

    private partial bool MayOpen()
    {
        _asked++;
        return _asked % 3 != 0;
    }

    private partial void TurnOpen()
    {
        int before = _actions;
        Opening?.Invoke();
        _actions = before + 1;
    }

    private partial void TurnShut() => _closings++;

    private partial void Break() => throw new NotSupportedException("A valve cannot be broken on purpose.");

    partial void OnTransitioned(HookedValveState from, HookedValveState to, HookedValveTrigger? trigger) => Changed?.Invoke();
}
