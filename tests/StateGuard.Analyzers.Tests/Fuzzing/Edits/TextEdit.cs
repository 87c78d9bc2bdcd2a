namespace StateGuard.Analyzers.Tests.Fuzzing.Edits;

/// <summary>A change of a text, as an editor makes it.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How much is taken away there.</param>
/// <param name="Replacement">What is put there instead.</param>
internal readonly record struct TextEdit(int Start, int Length, string Replacement)
{
    /// <summary>Changes nothing.</summary>
    public static TextEdit None { get; } = new(0, 0, "");

    public string Apply(string text) => string.Concat(text.AsSpan(0, Start), Replacement, text.AsSpan(Start + Length));
}
