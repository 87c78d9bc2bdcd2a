namespace StateGuard.Soak.Machines;

public sealed partial class LockedValve : Subject
{
    public static readonly Shape Declared = new()
    {
        Name = nameof(LockedValve),
        States = Enum.GetNames<LockedValveState>(),
        Texts = [.. Enum.GetValues<LockedValveState>().Select(Format)],
        Triggers = Enum.GetNames<LockedValveTrigger>(),
        Operations = [new Operation("Service", (int)LockedValveState.InService, (int)LockedValveState.Closed), new Operation("Inspection", (int)LockedValveState.Inspected, (int)LockedValveState.Opened)],
        Unreachable = [(int)LockedValveState.Lost],
        Next = (from, trigger) => TryGetNext((LockedValveState)from, (LockedValveTrigger)trigger, out LockedValveState next) ? (int)next : -1,
        Restore = state => new LockedValve((LockedValveState)state),
    };

    public override Shape Shape => Declared;

    public override object? Gate => __gate;

    public override int ReadState() => (int)State;

    public override int RefreshState() => (int)Refresh();

    public override TransitionResult FireTrigger(int trigger) => Fire((LockedValveTrigger)trigger);

    public override TransitionResult RequestState(int goal) => Request((LockedValveState)goal);

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

    partial void OnTransitioned(LockedValveState from, LockedValveState to, LockedValveTrigger? trigger) => Hear((int)from, (int)to, (int?)trigger ?? -1);

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
