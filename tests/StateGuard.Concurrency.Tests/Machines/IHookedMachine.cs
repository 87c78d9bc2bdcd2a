namespace StateGuard.Concurrency.Tests.Machines;

/// <summary>A machine that runs code of the test's when it opens.</summary>
public interface IHookedMachine : IMachine
{
    /// <summary>Runs as part of the action of <c>Open</c>.</summary>
    Action? Opening { get; set; }

    /// <summary>Runs after each change has been made.</summary>
    Action? Changed { get; set; }

    /// <summary>How many actions have run to their end; written without any protection but the machine's.</summary>
    int Actions { get; }
}
