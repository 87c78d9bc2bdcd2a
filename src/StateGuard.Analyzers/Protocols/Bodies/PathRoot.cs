namespace StateGuard.Protocols.Bodies;

/// <summary>What an <see cref="AccessPath"/> starts from.</summary>
internal enum PathRoot
{
    This,
    Parameter,

    /// <summary>A variable of an enclosing body.</summary>
    Variable,
    Static,
    Type,

    /// <summary>What the call returns.</summary>
    Result,
}
