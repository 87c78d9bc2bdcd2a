namespace StateGuard.Soak.Machines;

/// <summary>What a machine's declaration says, with states, triggers and operations as numbers; the invariants are judged by it.</summary>
public sealed class Shape
{
    private readonly int[,] _next = new int[0, 0];

    public required string Name { get; init; }

    public required string[] States { get; init; }

    /// <summary>The texts of the states.</summary>
    public required string[] Texts { get; init; }

    public required string[] Triggers { get; init; }

    public required Operation[] Operations { get; init; }

    /// <summary>States that the declaration leads to from nowhere.</summary>
    public int[] Unreachable { get; init; } = [];

    public int[] Transients { get; init; } = [];

    public (int From, int To)[] Automatics { get; init; } = [];

    public bool HasGuards { get; init; }

    public bool ReportsViolations { get; init; }

    /// <summary>The target of a trigger in a state, or -1: the machine's own table.</summary>
    public required Func<int, int, int> Next
    {
        init
        {
            _next = new int[States.Length, Triggers.Length];
            for (int from = 0; from < States.Length; from++)
            {
                for (int trigger = 0; trigger < Triggers.Length; trigger++)
                {
                    _next[from, trigger] = value(from, trigger);
                }
            }
        }
    }

    /// <summary>The states a machine may be restored in; if nothing is said all but the exclusive ones.</summary>
    public int[]? Restorable { get; init; }

    /// <summary>A machine in a state that was kept elsewhere.</summary>
    public required Func<int, Subject> Restore { get; init; }

    public int Target(int from, int trigger) => _next[from, trigger];

    public bool IsReachable(int state) => state >= 0 && state < States.Length && Array.IndexOf(Unreachable, state) < 0;

    public bool IsAutomatic(int from, int to) => Array.IndexOf(Automatics, (from, to)) >= 0;

    /// <summary>The operation that holds a state, or -1.</summary>
    public int OperationOf(int state)
    {
        for (int operation = 0; operation < Operations.Length; operation++)
        {
            if (Operations[operation].Held == state)
            {
                return operation;
            }
        }

        return -1;
    }

    public bool IsOperation(string name)
    {
        foreach (Operation operation in Operations)
        {
            if (operation.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether writing the state's name to the machine can be asked for at all.</summary>
    public bool CanBeRequested(int state) =>
        state >= 0 && state < States.Length && OperationOf(state) < 0 && Array.IndexOf(Transients, state) < 0;

    /// <summary>Whether a machine may be restored in the state.</summary>
    public bool CanBeRestored(int state) => Restorable is { } restorable ? Array.IndexOf(restorable, state) >= 0 : state >= 0 && state < States.Length && OperationOf(state) < 0;
}
