using Microsoft.CodeAnalysis;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>Numbers the sites of one body. Not safe for concurrent use.</summary>
internal sealed class SiteTable
{
    /// <summary>Helpers that begin and end one operation are told apart up to this number of calls.</summary>
    private const int MaxToldApart = 8;

    private readonly Dictionary<(IOperation Call, string Operation, int Index), Site> _byCall = [];
    private readonly List<Site> _sites = [];

    public SiteTable() => _sites.Add(null!);

    public IEnumerable<Site> All => _sites.Skip(1);

    public Site this[int number] => _sites[number];

    public Site Of(IOperation call, IMethodSymbol method, OperationEffect effect, int index) =>
        Get((call, effect.Operation, index), number => new Site(number, call, method, effect, null));

    public Site Of(IOperation call, IMethodSymbol method, OperationSummary summary, int index) =>
        Get((call, summary.Operation, -1 - index), number => new Site(number, call, method, null, summary));

    /// <summary>
    /// The number to remember where a helper has begun and ended an operation. Which of many such calls came last would
    /// multiply the paths by their number, and is of use to a message only.
    /// </summary>
    public int RepresentativeOf(Site helper)
    {
        int first = helper.Number;
        int count = 0;
        foreach (Site other in All)
        {
            if (other.Summary is not null && other.Operation == helper.Operation)
            {
                first = Math.Min(first, other.Number);
                count++;
            }
        }

        return count > MaxToldApart ? first : helper.Number;
    }

    private Site Get((IOperation, string, int) key, Func<int, Site> create)
    {
        if (!_byCall.TryGetValue(key, out Site? site))
        {
            site = create(_sites.Count);
            _byCall.Add(key, site);
            _sites.Add(site);
        }

        return site;
    }
}
