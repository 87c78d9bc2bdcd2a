namespace StateGuard.Soak.Machines;

public sealed partial class WatchedLockedValve : Subject
{
    public static readonly Shape Declared = new()
    {
        Name = nameof(WatchedLockedValve),
        States = Enum.GetNames<WatchedLockedValveState>(),
        Texts = [.. Enum.GetValues<WatchedLockedValveState>().Select(Format)],
        Triggers = Enum.GetNames<WatchedLockedValveTrigger>(),
        Operations = [new Operation("Service", (int)WatchedLockedValveState.InService, (int)WatchedLockedValveState.Closed), new Operation("Inspection", (int)WatchedLockedValveState.Inspected, (int)WatchedLockedValveState.Opened)],
        Unreachable = [(int)WatchedLockedValveState.Lost],
        ReportsViolations = true,
        Next = (from, trigger) => TryGetNext((WatchedLockedValveState)from, (WatchedLockedValveTrigger)trigger, out WatchedLockedValveState next) ? (int)next : -1,
        Restore = state => new WatchedLockedValve((WatchedLockedValveState)state),
    };

    public override Shape Shape => Declared;

    public override object? Gate => __gate;

    public override int ReadState() => (int)State;

    public override int RefreshState() => (int)Refresh();

    public override TransitionResult FireTrigger(int trigger) => Fire((WatchedLockedValveTrigger)trigger);

    public override TransitionResult RequestState(int goal) => Request((WatchedLockedValveState)goal);

    public override TransitionResult RequestText(string? text) => Request(text!);

    public override TransitionResult BeginOperation(int operation) => operation == 0 ? BeginService() : BeginInspection();

    public override void EndOperation(int operation)
    {
        if (operation == 0)
        {
            EndService();
        }
        else
        {
            EndInspection();
        }
    }

    public override void EnterOperation(int operation, Scope scope)
    {
        if (operation == 0)
        {
            ((Scopes)scope).Service = EnterService();
        }
        else
        {
            ((Scopes)scope).Inspection = EnterInspection();
        }
    }

    public override bool TryEnterOperation(int operation, Scope scope) =>
        operation == 0 ? TryEnterService(out ((Scopes)scope).Service) : TryEnterInspection(out ((Scopes)scope).Inspection);

    public override Scope CreateScope() => new Scopes();

    partial void OnTransitioned(WatchedLockedValveState from, WatchedLockedValveState to, WatchedLockedValveTrigger? trigger) => Hear((int)from, (int)to, (int?)trigger ?? -1);

    partial void OnViolated(WatchedLockedValveState found, string operation) => Warn((int)found, operation);

    private sealed class Scopes : Scope
    {
        public ServiceScope Service;
        public InspectionScope Inspection;

        public override void Dispose()
        {
            // Of the operations one has been entered; the scopes of the others do nothing.
            Service.Dispose();
            Inspection.Dispose();
        }
    }
}
