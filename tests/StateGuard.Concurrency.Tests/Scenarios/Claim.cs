using Microsoft.Coyote.Specifications;

namespace StateGuard.Concurrency.Tests.Scenarios;

/// <summary>What must hold in every schedule.</summary>
internal static class Claim
{
    public static void That(bool holds, string claim) => Specification.Assert(holds, claim);

    public static void Equal<T>(T expected, T actual, string of) =>
        Specification.Assert(EqualityComparer<T>.Default.Equals(expected, actual), $"{of}: {actual}, not {expected}.");

    /// <summary>Runs what must throw, and gives what it threw.</summary>
    public static TException Throws<TException>(Action action)
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (TException exception)
        {
            return exception;
        }

        Specification.Assert(false, $"No {typeof(TException).Name}.");
        throw new InvalidOperationException();
    }

    /// <summary>Whether an action throws.</summary>
    public static bool Violates(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (StateViolationException)
        {
            return true;
        }
    }
}
