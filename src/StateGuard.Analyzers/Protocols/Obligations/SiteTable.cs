using Microsoft.CodeAnalysis;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>Numbers the sites of one body. Not safe for concurrent use.</summary>
internal sealed class SiteTable
{
    private readonly Dictionary<(IOperation Call, string Operation, int Index), Site> _byCall = [];
    private readonly List<Site> _sites = [];

    public SiteTable() => _sites.Add(null!);

    public IEnumerable<Site> All => _sites.Skip(1);

    public Site this[int number] => _sites[number];

    public Site Of(IOperation call, IMethodSymbol method, OperationEffect effect, int index) =>
        Get((call, effect.Operation, index), number => new Site(number, call, method, effect, null));

    public Site Of(IOperation call, IMethodSymbol method, OperationSummary summary, int index) =>
        Get((call, summary.Operation, -1 - index), number => new Site(number, call, method, null, summary));

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
