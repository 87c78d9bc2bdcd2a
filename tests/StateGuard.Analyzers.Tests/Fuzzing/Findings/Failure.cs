using System.Globalization;

namespace StateGuard.Analyzers.Tests.Fuzzing.Findings;

/// <summary>Something that must not happen, and the code that it happened with.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">What tells it from others of its kind: who threw what, and where.</param>
/// <param name="Details">All that is known.</param>
/// <param name="Source">The code; of all that was compiled together where it is not known which it was.</param>
internal sealed record Failure(FailureKind Kind, string Key, string Details, string Source)
{
    /// <summary>A failure by an exception.</summary>
    public static Failure Of(FailureKind kind, Exception exception, string context, string source) =>
        new(kind, $"{exception.GetType().Name} {FrameOf(exception)}", context + "\n" + exception, source);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}: {Key}\n{Details}\n--- source ---\n{Source}\n--- end ---");

    // The first place of the product on the stack.
    private static string FrameOf(Exception exception) =>
        (exception.StackTrace ?? "").Split('\n').FirstOrDefault(line => line.Contains(" StateGuard.", StringComparison.Ordinal) && !line.Contains("Tests", StringComparison.Ordinal))?.Trim()
        ?? (exception.StackTrace ?? "").Split('\n')[0].Trim();
}
