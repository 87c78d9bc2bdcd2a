namespace StateGuard.Diagnostics;

/// <summary>Keys of the properties by which a diagnostic tells its fix what it needs to know.</summary>
internal static class DiagnosticProperties
{
    /// <summary>
    /// The call that is missing, as an expression that is valid where the begin stands, e.g.
    /// <c>freezer.EndCheckpoint()</c>. Absent where no such expression can be written.
    /// </summary>
    public const string EndCall = "EndCall";

    /// <summary>The states that a <c>switch</c> misses, as names of members of the enum in order of declaration, separated by commas.</summary>
    public const string MissingStates = "MissingStates";

    /// <summary>Name of the operation.</summary>
    public const string Operation = "Operation";

    /// <summary>The one answer that means success, as a number: of the call, or of the begin whose failure is told of. Absent where there are several, or none is a number.</summary>
    public const string Success = "Success";

    /// <summary>The mark that is not kept, by the name of its attribute, e.g. <c>Begins</c>.</summary>
    public const string Mark = "Mark";

    /// <summary>Whether the mark is missing, and to be added; present only then.</summary>
    public const string IsMissing = "IsMissing";
}
