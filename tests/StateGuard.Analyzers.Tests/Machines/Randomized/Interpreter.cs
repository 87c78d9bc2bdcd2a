namespace StateGuard.Analyzers.Tests.Machines.Randomized;

/// <summary>
/// The meaning of a machine, read off its declaration as plainly as it can be written, to compare the generated code
/// with. Announcements are held back until a call ends, as the machine holds them back until its lock is released.
/// </summary>
internal sealed class Interpreter(RandomMachine machine)
{
    private readonly List<string> _announcements = [];
    private readonly HashSet<int> _left = [];
    private readonly List<(int State, int Ticket)> _scopes = [];
    private int _state;
    private int _ticket;

    public bool[] Holds { get; } = new bool[RandomMachine.Guards];

    public bool ActionsThrow { get; set; }

    public List<string> Log { get; } = [];

    public int Scopes => _scopes.Count;

    public string Now => "S" + _state;

    private RandomState State => machine.States[_state];

    public string Run(string command, int argument)
    {
        _left.Clear();
        try
        {
            return Answer(command, argument);
        }
        finally
        {
            Log.AddRange(_announcements);
            _announcements.Clear();
        }
    }

    public string Dispose(int scope)
    {
        _left.Clear();
        (int state, int ticket) = _scopes[scope];
        string answer = End(state, _state == state && _ticket == ticket);
        Log.AddRange(_announcements);
        _announcements.Clear();
        return answer;
    }

    private string Answer(string command, int argument)
    {
        string[] triggers = [.. machine.TriggerNames];
        switch (command)
        {
            case "refresh":
                Settle();
                return Now;
            case "request" or "text":
                return Request(argument);
            case "fire":
                return argument < 0 || argument >= triggers.Length ? "Invalid" : Trigger(triggers[argument]);
            default:
                int operation = command[^1] - '0';
                return command[..^1] switch
                {
                    "begin" => Begin(operation),
                    "end" => End(operation, _state == operation),
                    "enter" => Enter(operation),
                    _ => Trigger(command),
                };
        }
    }

    private string Trigger(string trigger)
    {
        if (State.IsExclusive)
        {
            return "Busy";
        }

        Settle();
        string answer = Fire(trigger);
        if (answer == "Done")
        {
            Settle();
        }

        return answer;
    }

    private string Request(int goal)
    {
        if (goal < 0 || goal >= machine.States.Count || machine.States[goal].IsTransient || machine.States[goal].IsExclusive)
        {
            return "Invalid";
        }

        if (State.IsExclusive)
        {
            return "Busy";
        }

        Settle();
        if (_state == goal)
        {
            return "Done";
        }

        RandomTransition? first = State.Transitions.FirstOrDefault(transition => transition.Trigger is not null && Leads(transition.Target, goal, []));
        if (first is null)
        {
            return "NotAllowed";
        }

        string answer = Fire(first.Trigger!);
        if (answer != "Done")
        {
            return answer;
        }

        Settle();
        return _state == goal ? "Done" : "Busy";
    }

    private bool Leads(int from, int goal, HashSet<int> seen) =>
        from == goal
        || (machine.States[from].IsTransient && seen.Add(from)
            && machine.States[from].Transitions.Any(transition => transition.Trigger is null && Leads(transition.Target, goal, seen)));

    private string Fire(string trigger)
    {
        RandomTransition[] alternatives = [.. State.Transitions.Where(transition => transition.Trigger == trigger)];
        if (alternatives.Length == 0)
        {
            return "NotAllowed";
        }

        RandomTransition? chosen = alternatives.FirstOrDefault(Allowed);
        if (chosen is null)
        {
            return "Refused";
        }

        if (chosen.Action is { } action)
        {
            if (ActionsThrow)
            {
                throw new NotSupportedException();
            }

            Log.Add("A" + action);
        }

        Move(chosen.Target, trigger);
        return "Done";
    }

    private string Begin(int operation)
    {
        if (State.IsExclusive)
        {
            return "Busy";
        }

        Settle();
        if (_state != machine.States[operation].From)
        {
            return "NotAllowed";
        }

        _ticket++;
        Move(operation, "");
        return "Done";
    }

    private string Enter(int operation)
    {
        bool begun = Begin(operation) == "Done";
        if (begun)
        {
            _scopes.Add((operation, _ticket));
        }

        return begun.ToString();
    }

    private string End(int operation, bool isHeld)
    {
        if (!isHeld)
        {
            return "Violation " + Now;
        }

        Move(machine.States[operation].From!.Value, "");
        Settle();
        return "";
    }

    private void Settle()
    {
        while (!_left.Contains(_state) && State.Transitions.FirstOrDefault(transition => transition.Trigger is null && Allowed(transition)) is { } automatic)
        {
            _left.Add(_state);
            Move(automatic.Target, "");
        }
    }

    private bool Allowed(RandomTransition transition) => transition.Guard is not { } guard || Holds[guard];

    private void Move(int to, string trigger)
    {
        _announcements.Add($"S{_state}>S{to}:{trigger}");
        _state = to;
    }
}
