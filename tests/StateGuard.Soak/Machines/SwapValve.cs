namespace StateGuard.Soak.Machines;

public sealed partial class SwapValve : Subject
{
    public static readonly Shape Declared = new()
    {
        Name = nameof(SwapValve),
        States = Enum.GetNames<SwapValveState>(),
        Texts = [.. Enum.GetValues<SwapValveState>().Select(Format)],
        Triggers = Enum.GetNames<SwapValveTrigger>(),
        Operations = [new Operation("Service", (int)SwapValveState.InService, (int)SwapValveState.Closed), new Operation("Inspection", (int)SwapValveState.Inspected, (int)SwapValveState.Opened)],
        Unreachable = [(int)SwapValveState.Lost],
        Next = (from, trigger) => TryGetNext((SwapValveState)from, (SwapValveTrigger)trigger, out SwapValveState next) ? (int)next : -1,
        Restore = state => new SwapValve((SwapValveState)state),
    };

    public override Shape Shape => Declared;

    public override object? Gate => null;

    public override int ReadState() => (int)State;

    public override int RefreshState() => (int)Refresh();

    public override TransitionResult FireTrigger(int trigger) => Fire((SwapValveTrigger)trigger);

    public override TransitionResult RequestState(int goal) => Request((SwapValveState)goal);

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

    partial void OnTransitioned(SwapValveState from, SwapValveState to, SwapValveTrigger? trigger) => Hear((int)from, (int)to, (int?)trigger ?? -1);

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
