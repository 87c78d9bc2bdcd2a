namespace StateGuard.Protocols.Contracts;

/// <summary>Which object an operation belongs to.</summary>
internal enum EffectTarget
{
    /// <summary>The receiver of the call.</summary>
    Receiver,

    /// <summary>The argument of a certain parameter.</summary>
    Argument,

    /// <summary>What the call returns.</summary>
    Result,

    /// <summary>What a certain <c>out</c> parameter receives.</summary>
    Out,

    /// <summary>The type itself, whose members are static.</summary>
    Type,
}
