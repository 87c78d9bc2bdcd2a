namespace StateGuard.Protocols.Contracts.External;

/// <summary>What a text of pairs says.</summary>
/// <param name="Lines">The lines that are well formed.</param>
/// <param name="Errors">What is wrong with the others.</param>
internal sealed record PairFile(IReadOnlyList<PairLine> Lines, IReadOnlyList<PairError> Errors);
