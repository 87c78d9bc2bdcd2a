namespace StateGuard.CodeFixes.Regions;

/// <summary>What a condition says about a begin.</summary>
internal enum Meaning
{
    /// <summary>Nothing that can be read off its shape.</summary>
    Unknown,

    /// <summary>Where it is true, the operation has begun.</summary>
    TrueMeansBegun,

    /// <summary>Where it is false, the operation has begun.</summary>
    FalseMeansBegun,
}
