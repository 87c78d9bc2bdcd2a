using StateGuard.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>
/// Takes the lines of the user's files in their order, and leaves out those that say again, or say otherwise, what a line
/// before them has said.
/// </summary>
internal sealed class PairRegister
{
    // Each is followed by itself through every body that calls it.
    private const int MostOperations = 64;

    private readonly Dictionary<(string Begin, string Operation), string> _meanings = [];
    private readonly HashSet<(string Begin, bool IsEveryOverload, string Operation)> _said = [];
    private readonly Dictionary<string, int> _operations = new(StringComparer.Ordinal);

    /// <returns>Whether the line says something new.</returns>
    public bool TryAdd(PairLine line, List<PairError> errors)
    {
        int known = errors.Count;
        bool isNew = false;
        string meaning = line.Meaning;
        foreach (PairMember begin in line.Begins)
        {
            if (!_meanings.TryGetValue((begin.Id, line.Operation), out string? earlier))
            {
                _operations.TryGetValue(begin.Id, out int count);
                if (count == MostOperations)
                {
                    errors.Add(new PairError(begin.Span, $"{Quotation.Of(begin.Id)} begins {MostOperations} operations in other lines already, and no more are followed"));
                    continue;
                }

                _operations[begin.Id] = count + 1;
                _meanings.Add((begin.Id, line.Operation), meaning);
            }
            else if (earlier != meaning)
            {
                errors.Add(new PairError(begin.Span, $"{Quotation.Of(begin.Id)} begins {Quotation.Of(line.Operation)} in another line already, which is ended differently or has other options"));
                continue;
            }

            isNew |= _said.Add((begin.Id, begin.IsEveryOverload, line.Operation));
        }

        return isNew && errors.Count == known;
    }
}
