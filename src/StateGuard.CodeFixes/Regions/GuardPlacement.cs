namespace StateGuard.CodeFixes.Regions;

/// <summary>Where the end is placed so that every path out of the region passes it.</summary>
internal enum GuardPlacement
{
    /// <summary>In the <c>finally</c> of a new <c>try</c> around the region.</summary>
    NewTry,

    /// <summary>In a <c>finally</c> added to the only <c>try</c> of the region, which has none.</summary>
    NewFinally,

    /// <summary>Before what the <c>finally</c> of the region's only <c>try</c> does already.</summary>
    FinallyFirst,

    /// <summary>After what the <c>finally</c> of the region's only <c>try</c> does already.</summary>
    FinallyLast,
}
