using StateGuard;

public sealed class Session
{
    private readonly Freezer _freezer;

    public Session(Freezer freezer) => _freezer = freezer;

    public bool Open() => _freezer.BeginCheckpoint() == TransitionResult.Done; // SG1006

    public void Close() => _freezer.EndCheckpoint();
}
