namespace StateGuard.Soak.Machines;

public sealed partial class Freezer : Subject
{
    public static readonly Shape Declared = new()
    {
        Name = nameof(Freezer),
        States = Enum.GetNames<FreezerState>(),
        Texts = [.. Enum.GetValues<FreezerState>().Select(Format)],
        Triggers = Enum.GetNames<FreezerTrigger>(),
        Operations = [new Operation("Checkpoint", (int)FreezerState.Checkpointing, (int)FreezerState.Frozen)],
        Transients = [(int)FreezerState.Freezing],
        Automatics = [((int)FreezerState.Freezing, (int)FreezerState.Frozen)],
        HasGuards = true,
        Next = (from, trigger) => TryGetNext((FreezerState)from, (FreezerTrigger)trigger, out FreezerState next) ? (int)next : -1,
        Restore = state => new Freezer((FreezerState)state),
    };

    private const int AttemptsNeeded = 2;

    // Nothing protects them but the machine's lock.
    private int _attempts;
    private int _asked;

    public override Shape Shape => Declared;

    public override object? Gate => __gate;

    public override int ReadState() => (int)State;

    public override int RefreshState() => (int)Refresh();

    public override TransitionResult FireTrigger(int trigger) => Fire((FreezerTrigger)trigger);

    public override TransitionResult RequestState(int goal) => Request((FreezerState)goal);

    public override TransitionResult RequestText(string? text) => Request(text!);

    public override TransitionResult BeginOperation(int operation) => BeginCheckpoint();

    public override void EndOperation(int operation) => EndCheckpoint();

    public override void EnterOperation(int operation, Scope scope) => ((Scopes)scope).Checkpoint = EnterCheckpoint();

    public override bool TryEnterOperation(int operation, Scope scope) => TryEnterCheckpoint(out ((Scopes)scope).Checkpoint);

    public override Scope CreateScope() => new Scopes();

    private partial bool AllTasksFrozen() => Ask(_attempts >= AttemptsNeeded);

    private partial bool MayThaw() => Ask(++_asked % 4 != 0);

    private partial void FreezeTasks()
    {
        Act();
        _attempts++;
    }

    private partial void ThawTasks()
    {
        Act();
        _attempts = 0;
    }

    partial void OnTransitioned(FreezerState from, FreezerState to, FreezerTrigger? trigger) => Hear((int)from, (int)to, (int?)trigger ?? -1);

    private sealed class Scopes : Scope
    {
        public CheckpointScope Checkpoint;

        public override void Dispose() => Checkpoint.Dispose();
    }
}
