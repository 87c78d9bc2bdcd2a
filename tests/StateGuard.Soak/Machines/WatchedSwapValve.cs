namespace StateGuard.Soak.Machines;

public sealed partial class WatchedSwapValve : Subject
{
    public static readonly Shape Declared = new()
    {
        Name = nameof(WatchedSwapValve),
        States = Enum.GetNames<WatchedSwapValveState>(),
        Texts = [.. Enum.GetValues<WatchedSwapValveState>().Select(Format)],
        Triggers = Enum.GetNames<WatchedSwapValveTrigger>(),
        Operations = [new Operation("Service", (int)WatchedSwapValveState.InService, (int)WatchedSwapValveState.Closed), new Operation("Inspection", (int)WatchedSwapValveState.Inspected, (int)WatchedSwapValveState.Opened)],
        Unreachable = [(int)WatchedSwapValveState.Lost],
        ReportsViolations = true,
        Next = (from, trigger) => TryGetNext((WatchedSwapValveState)from, (WatchedSwapValveTrigger)trigger, out WatchedSwapValveState next) ? (int)next : -1,
        Restore = state => new WatchedSwapValve((WatchedSwapValveState)state),
    };

    public override Shape Shape => Declared;

    public override object? Gate => null;

    public override int ReadState() => (int)State;

    public override int RefreshState() => (int)Refresh();

    public override TransitionResult FireTrigger(int trigger) => Fire((WatchedSwapValveTrigger)trigger);

    public override TransitionResult RequestState(int goal) => Request((WatchedSwapValveState)goal);

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

    partial void OnTransitioned(WatchedSwapValveState from, WatchedSwapValveState to, WatchedSwapValveTrigger? trigger) => Hear((int)from, (int)to, (int?)trigger ?? -1);

    partial void OnViolated(WatchedSwapValveState found, string operation) => Warn((int)found, operation);

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
