namespace StateGuard.Analyzers.Tests.Fuzzing.Findings;

/// <summary>What must not happen, whatever the code is.</summary>
internal enum FailureKind
{
    /// <summary>An analyzer threw.</summary>
    Analyzer,

    /// <summary>The generator threw.</summary>
    Generator,

    /// <summary>A fix or a refactoring threw, when it was asked for or when it was applied.</summary>
    Fix,

    /// <summary>Code that compiles but for what is generated from it.</summary>
    GeneratedCode,

    /// <summary>The generator, going on from what it had, wrote something else than it writes afresh.</summary>
    StaleOutput,

    /// <summary>It took longer than anybody waits.</summary>
    Hang,
}
