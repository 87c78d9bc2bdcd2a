namespace StateGuard.Concurrency.Tests.Machines;

public sealed partial class LockedValve : IMachine
{
    string IMachine.State => State.ToString();

    public object? Gate => __gate;

    string IMachine.Refresh() => Refresh().ToString();

    public TransitionResult Fire(int trigger) => Fire((LockedValveTrigger)trigger);

    public TransitionResult Request(int goal) => Request((LockedValveState)goal);

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
}
