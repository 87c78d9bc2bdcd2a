using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Protocols.Typestates;

/// <summary>
/// The verdicts of one body, by call and by machine. A call fails if some machine is shown to be all that comes to it,
/// or if each of several that are made here fails by itself.
/// </summary>
internal sealed class Verdicts
{
    private readonly Dictionary<IInvocationOperation, Dictionary<int, Verdict>> _verdicts = [];

    public Verdict Of(IInvocationOperation call, int machine)
    {
        if (!_verdicts.TryGetValue(call, out Dictionary<int, Verdict>? verdicts))
        {
            _verdicts.Add(call, verdicts = []);
        }

        if (!verdicts.TryGetValue(machine, out Verdict? verdict))
        {
            verdicts.Add(machine, verdict = new Verdict());
        }

        return verdict;
    }

    /// <summary>The calls that cannot succeed, each with the verdicts that say so.</summary>
    public IEnumerable<(IInvocationOperation Call, IReadOnlyList<Verdict> Verdicts)> Impossible()
    {
        foreach (KeyValuePair<IInvocationOperation, Dictionary<int, Verdict>> entry in _verdicts)
        {
            foreach (Verdict verdict in entry.Value.Values)
            {
                if (verdict.Fails && verdict.Others.All(other => entry.Value.TryGetValue(other, out Verdict? its) && its.Fails))
                {
                    yield return (entry.Key, [verdict, .. verdict.Others.Select(other => entry.Value[other])]);
                    break;
                }
            }
        }
    }
}
