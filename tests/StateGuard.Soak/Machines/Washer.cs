namespace StateGuard.Soak.Machines;

public sealed partial class Washer : Subject
{
    public static readonly Shape Declared = new()
    {
        Name = nameof(Washer),
        States = Enum.GetNames<WasherState>(),
        Texts = [.. Enum.GetValues<WasherState>().Select(Format)],
        Triggers = Enum.GetNames<WasherTrigger>(),
        Operations = [new Operation("Service", (int)WasherState.InService, (int)WasherState.Idle), new Operation("Inspection", (int)WasherState.Inspected, (int)WasherState.Done)],
        Transients = [(int)WasherState.Filling, (int)WasherState.Washing],
        Automatics =
        [
            ((int)WasherState.Filling, (int)WasherState.Washing),
            ((int)WasherState.Washing, (int)WasherState.Rinsing),
            ((int)WasherState.Washing, (int)WasherState.Done),
            ((int)WasherState.Rinsing, (int)WasherState.Done),
            ((int)WasherState.Done, (int)WasherState.Rinsing),
        ],
        HasGuards = true,
        ReportsViolations = true,
        Next = (from, trigger) => TryGetNext((WasherState)from, (WasherTrigger)trigger, out WasherState next) ? (int)next : -1,
        Restore = state => new Washer((WasherState)state),
    };

    // Nothing protects it but the machine's lock.
    private int _asked;

    public override Shape Shape => Declared;

    public override object? Gate => __gate;

    public override int ReadState() => (int)State;

    public override int RefreshState() => (int)Refresh();

    public override TransitionResult FireTrigger(int trigger) => Fire((WasherTrigger)trigger);

    public override TransitionResult RequestState(int goal) => Request((WasherState)goal);

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

    private partial bool IsLoaded() => Ask(++_asked % 5 != 0);

    private partial bool IsClean() => Ask(++_asked % 2 == 0);

    private partial bool IsClear() => Ask(++_asked % 3 == 0);

    private partial bool IsFoaming() => Ask(++_asked % 4 == 0);

    private partial void OpenInlet() => Act();

    private partial void Drain() => Act();

    partial void OnTransitioned(WasherState from, WasherState to, WasherTrigger? trigger) => Hear((int)from, (int)to, (int?)trigger ?? -1);

    partial void OnViolated(WasherState found, string operation) => Warn((int)found, operation);

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
