namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>What comes of a call that answers with no word of its own.</summary>
public static class Answers
{
    public const string Entered = "entered";
    public const string NotEntered = "not entered";
    public const string Ended = "ended";
    public const string Threw = "threw";

    public static string Violation(string found) => "violation in " + found;
}
