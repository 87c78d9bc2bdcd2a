using StateGuard.Soak.Work;

namespace StateGuard.Soak.Disturbances;

/// <summary>A thread of its own that disturbs whatever round is under way, until the run is over.</summary>
internal abstract class Disturbance : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Func<Round?> _current;
    private readonly Thread _thread;
    private volatile bool _isOver;

    protected Disturbance(Func<Round?> current, int seed)
    {
        _current = current;
        Random = new Random(seed);
        _thread = new Thread(Run) { IsBackground = true, Name = GetType().Name };
    }

    protected Random Random { get; }

    public void Start() => _thread.Start();

    /// <summary>Stops it, unless it is stuck in a lock that nobody releases.</summary>
    public void Dispose()
    {
        _isOver = true;
        _thread.Join(Patience);
    }

    /// <summary>Disturbs once, and pauses.</summary>
    protected abstract void Disturb(Round round);

    private void Run()
    {
        while (!_isOver)
        {
            if (_current() is { } round)
            {
                Disturb(round);
            }
            else
            {
                Thread.Sleep(1);
            }
        }
    }
}
