namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>A style of begin.</summary>
/// <param name="Method">What it is called.</param>
/// <param name="Result">What it answers; null where it answers nothing and begins whenever it returns.</param>
/// <param name="Begun">The answer, by index, that says that it has begun.</param>
/// <param name="Not">The answers that say that it has not.</param>
internal sealed record BeginKind(string Method, VariableKind? Result, int Begun, IReadOnlyList<int> Not)
{
    public static readonly BeginKind Void = new("Begin", null, 0, []);

    public static readonly IReadOnlyList<BeginKind> Answering =
    [
        new("TryBegin", VariableKind.Boolean, 1, [0]),
        new("BeginUnlessBusy", VariableKind.Boolean, 0, [1]),
        new("BeginErrno", VariableKind.Errno, 0, [1, 2, 3]),
        new("BeginCount", VariableKind.Count, 1, [0, 2]),
        new("Ask", VariableKind.Answer, 1, [0, 2]),
        new("BeginResult", VariableKind.Result, 1, [0, 2, 3, 4, 5]),
    ];
}
