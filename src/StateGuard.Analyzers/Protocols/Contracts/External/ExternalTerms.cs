using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>What a pair says of an operation beyond what an attribute can.</summary>
/// <param name="Group">The group of the catalog; none for a pair of the user's own.</param>
/// <param name="Fits">The types of which one must be that of the object at the call; empty where any will do.</param>
/// <param name="Owner">The type that the operation belongs to, where it belongs to no object.</param>
/// <param name="End">The member that ends it, for messages.</param>
/// <param name="IsLoan">Whether the object is handed back as an argument, so that to pass it to other calls only lends it.</param>
/// <param name="IsExplicit">Whether it may be left open by an exception.</param>
/// <param name="EndsAll">Of an end: whether it ends everything, however often it was begun.</param>
/// <param name="IsOfOpenOnly">Of an end: whether it is one only of what is known to be open, as it may be called on anything.</param>
internal sealed record ExternalTerms(
    CatalogGroups Group,
    IReadOnlyList<ITypeSymbol> Fits,
    ITypeSymbol? Owner,
    IMethodSymbol? End,
    bool IsLoan,
    bool IsExplicit,
    bool EndsAll,
    bool IsOfOpenOnly)
{
    /// <summary>Those of a mark by an attribute.</summary>
    public static readonly ExternalTerms None = new(CatalogGroups.None, [], null, null, false, false, false, false);
}
