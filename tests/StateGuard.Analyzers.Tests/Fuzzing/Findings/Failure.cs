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

    /// <summary>Whether the product is on the stack of the exception.</summary>
    public static bool IsOfProduct(Exception exception) => Frames(exception).Any(IsOfProduct);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}: {Key}\n{Details}\n--- source ---\n{Source}\n--- end ---");

    /// <summary>The first place of the product on the stack; the first of all where there is none.</summary>
    public static string FrameOf(Exception exception) =>
        (Frames(exception).FirstOrDefault(IsOfProduct) ?? Frames(exception)[0]).Trim();

    private static string[] Frames(Exception exception) => (exception.StackTrace ?? "").Split('\n');

    private static bool IsOfProduct(string frame) =>
        frame.Contains(" StateGuard.", StringComparison.Ordinal) && !frame.Contains("Tests", StringComparison.Ordinal) && !frame.Contains(" StateGuard.Fuzz.", StringComparison.Ordinal);
}
