using StateGuard.Protocols.Bodies;

namespace StateGuard.Protocols.Obligations;

/// <summary>Who ends an operation that a body leaves open.</summary>
/// <param name="Kind">Who.</param>
/// <param name="End">The call that ends it, where that is known.</param>
internal readonly record struct Handover(HandoverKind Kind, EndCall? End)
{
    public static readonly Handover Nobody = new(HandoverKind.Nobody, null);

    /// <summary>Whether the member that ends it begins it as well, and so ends what is its own.</summary>
    public bool IsOfOwnBegin { get; init; }
}
