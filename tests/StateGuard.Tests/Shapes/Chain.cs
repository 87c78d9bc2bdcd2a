namespace StateGuard.Tests.Shapes;

public sealed partial class Chain
{
    public bool IsLeft { get; set; }

    public bool Crosses { get; set; }

    public int Questions { get; private set; }

    public List<string> Log { get; } = [];

    public Action Announced { get; set; } = () => { };

    private partial bool GoLeft() => IsLeft;

    private partial bool Cross()
    {
        Questions++;
        return Crosses;
    }

    partial void OnTransitioned(ChainState from, ChainState to, ChainTrigger? trigger)
    {
        Log.Add($"{from}>{to}:{trigger}");
        Announced();
    }
}
