using StateGuard.Soak.Calls;
using StateGuard.Soak.Disturbances;
using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Work;

/// <summary>A thread that does one thing after another with a machine, at random.</summary>
internal sealed class Worker
{
    private const int StaleKept = 8;

    private static readonly string?[] Nonsense = [null, "", "no state", "closed", "THAWED ", "0"];

    private readonly Round _round;
    private readonly int _number;
    private readonly Random _random;
    private readonly Ticket?[] _stale = new Ticket?[StaleKept];
    private readonly AsynchronousHolders _asynchronous;

    public Worker(Round round, int number, int seed)
    {
        _round = round;
        _number = number;
        Caller = new Caller(round.Findings, round.Tally, seed, new InterruptWindow(), round.Plan.Rates);
        _random = Caller.Random;
        _asynchronous = new AsynchronousHolders(round, seed);
        Thread = new Thread(Run) { IsBackground = true, Name = $"worker {number}" };
    }

    public Caller Caller { get; }

    public Thread Thread { get; }

    /// <summary>Whether it does not call any more, but waits for what it has started.</summary>
    public bool IsLeaving { get; private set; }

    private Shape Shape => _round.Subject.Shape;

    public void Start() => Thread.Start();

    private void Run()
    {
        Caller.Current = Caller;
        for (int step = 0; step < _round.Plan.Steps && !_round.Findings.Any; step++)
        {
            Step();
        }

        IsLeaving = true;
        _asynchronous.Leave();
        Caller.Current = null;
    }

    private void Step()
    {
        Subject subject = _round.Subject;
        int operation = _random.Next(Shape.Operations.Length);
        // What is handed on keeps the machine busy for everybody until somebody takes it up.
        if (!_round.HandedOn.IsEmpty && _random.Next(4) == 0)
        {
            DisposeHandedOn();
        }

        switch (_random.Next(100))
        {
            case < 24:
                Caller.Call(subject, CallKind.Fire, _random.Next(Shape.Triggers.Length));
                break;
            case < 36:
                Caller.Call(subject, CallKind.Request, _random.Next(-1, Shape.States.Length + 1));
                break;
            case < 42:
                RequestText();
                break;
            case < 52:
                Caller.Call(subject, CallKind.Refresh);
                break;
            case < 62:
                Caller.Call(subject, CallKind.Read);
                break;
            case < 82:
                new Holding(_round, Caller, operation).Run(Keep);
                break;
            case < 90:
                DisposeStale();
                break;
            case < 94 when _round.Plan.IsCareless:
                _round.Tally.Count(Event.ForeignEnd);
                Caller.Call(subject, CallKind.End, operation);
                break;
            case < 96:
                _asynchronous.Step(operation);
                break;
            default:
                Thread.Yield();
                break;
        }
    }

    private void RequestText()
    {
        if (_random.Next(3) == 0)
        {
            Caller.Call(_round.Subject, CallKind.RequestText, text: Nonsense[_random.Next(Nonsense.Length)]);
        }
        else
        {
            int goal = _random.Next(Shape.States.Length);
            Caller.Call(_round.Subject, CallKind.RequestText, goal, text: Shape.Texts[goal]);
        }
    }

    // Some scopes are kept over many later begins.
    private void Keep(Ticket ticket)
    {
        _stale[_random.Next(StaleKept)] = ticket;
        if (ticket.IsEnded)
        {
            Caller.Stale = ticket.Scope;
        }
    }

    private void DisposeStale()
    {
        if (_stale[_random.Next(StaleKept)] is { } ticket)
        {
            _round.Dispose(Caller, ticket, ticket.Scope);
        }
    }

    private void DisposeHandedOn()
    {
        if (_round.HandedOn.TryDequeue(out (Ticket Ticket, Scope Copy) handed))
        {
            _round.Dispose(Caller, handed.Ticket, handed.Copy);
        }
    }

    public override string ToString() =>
        $"worker {_number}: {Caller.Returned} calls, {Thread.ThreadState}, {(IsLeaving ? "leaving" : Caller.IsCalling ? "in " + Caller.Outermost : "between calls")}";
}
