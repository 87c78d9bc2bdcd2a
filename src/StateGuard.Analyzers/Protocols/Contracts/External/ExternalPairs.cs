using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>
/// The pairs of other people's APIs that one compilation is to know: those of the user's files, and those of the
/// groups of the catalog that are switched on for some of its trees. Safe for concurrent use.
/// </summary>
/// <remarks>A pair is bound when a method of one of its names is first met; most never are.</remarks>
internal sealed class ExternalPairs
{
    private const string FileName = "StateGuard.Pairs.txt";

    private static readonly ConditionalWeakTable<SourceText, PairFile> Parsed = new();

    private readonly Dictionary<string, List<Lazy<BoundPair>>> _byName = [];
    private readonly Dictionary<SyntaxTree, CatalogGroups> _groups = [];
    private readonly List<(string Name, SyntaxTree Tree)> _unknownGroups = [];

    private ExternalPairs(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var register = new PairRegister();
        var errors = new List<PairError>();
        foreach (AdditionalText file in Files(options))
        {
            foreach (PairLine line in Read(file, cancellation)?.Lines ?? [])
            {
                if (register.TryAdd(line, errors))
                {
                    Add(line, CatalogGroups.None, compilation);
                }
            }
        }

        foreach ((CatalogGroups group, PairFile pairs) in Catalog.Of(ReadGroups(compilation, options)))
        {
            foreach (PairLine line in pairs.Lines)
            {
                Add(line, group, compilation);
            }
        }
    }

    public bool IsEmpty => _byName.Count == 0;

    /// <summary>The names by which code comes into touch with one of the operations.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>Names in <c>stateguard.catalog</c> that are no group, each with the first tree it is meant for.</summary>
    public IReadOnlyList<(string Name, SyntaxTree Tree)> UnknownGroups => _unknownGroups;

    public static ExternalPairs Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        new(compilation, options, cancellation);

    /// <summary>The user's files of pairs, in a fixed order, each once however often a build lists it.</summary>
    public static IEnumerable<AdditionalText> Files(AnalyzerOptions options) => options.AdditionalFiles
        .Where(file => string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase))
        .GroupBy(file => file.Path, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.First());

    public static PairFile? Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? Parsed.GetValue(text, PairParser.Parse) : null;

    /// <summary>What the method does by the pairs, whoever calls it.</summary>
    public IReadOnlyList<OperationEffect> EffectsOf(IMethodSymbol method) =>
        _byName.TryGetValue(NameOf(method), out List<Lazy<BoundPair>>? pairs)
            ? pairs.SelectMany(pair => pair.Value.EffectsOf(method)).ToArray()
            : [];

    /// <summary>Whether the group is switched on for the tree.</summary>
    public bool IsOn(CatalogGroups group, SyntaxTree tree) =>
        group == CatalogGroups.None || (_groups.TryGetValue(tree, out CatalogGroups on) && (on & group) != 0);

    /// <summary>What is said of the method, as it holds for the call, by where that stands and the object it is called on; null where it does not.</summary>
    public OperationEffect? At(OperationEffect effect, IOperation call)
    {
        if (!IsOn(effect.Terms.Group, call.Syntax.SyntaxTree))
        {
            return null;
        }

        if (effect.Terms.Fits.Count == 0 || ReceiverType(call) is not { } type || effect.Terms.Fits.Any(wanted => TypeFit.Derives(type, wanted)))
        {
            return effect;
        }

        // An end may be called through a base type of what was begun.
        return effect.Kind != EffectKind.Begin && effect.Terms.Fits.Any(wanted => TypeFit.Derives(wanted, type))
            ? effect with { Terms = effect.Terms with { IsOfOpenOnly = true } }
            : null;
    }

    private static ITypeSymbol? ReceiverType(IOperation call)
    {
        IOperation? receiver = call switch
        {
            IInvocationOperation invocation => invocation.Instance,
            IMemberReferenceOperation member => member.Instance,
            _ => null,
        };
        while (receiver is IConversionOperation { IsImplicit: true } conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver?.Type;
    }

    private static string NameOf(IMethodSymbol method)
    {
        string name = method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : (method.AssociatedSymbol ?? method).Name;
        return name.Substring(name.LastIndexOf('.') + 1);
    }

    private CatalogGroups ReadGroups(Compilation compilation, AnalyzerOptions options)
    {
        CatalogGroups all = CatalogGroups.None;
        var read = new Dictionary<string, CatalogGroups>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(CatalogOption.Key, out string? value))
            {
                if (!read.TryGetValue(value, out CatalogGroups groups))
                {
                    groups = CatalogOption.Parse(value, name =>
                    {
                        if (unknown.Add(name))
                        {
                            _unknownGroups.Add((name, tree));
                        }
                    });
                    read.Add(value, groups);
                }

                if (groups != CatalogGroups.None)
                {
                    _groups.Add(tree, groups);
                    all |= groups;
                }
            }
        }

        return all;
    }

    private void Add(PairLine line, CatalogGroups group, Compilation compilation)
    {
        var pair = new Lazy<BoundPair>(() => PairBinder.Bind(line, group, compilation));
        foreach (string name in line.Begins.Concat(line.Ends).Concat(line.Held).Select(member => member.Name).Distinct())
        {
            if (!_byName.TryGetValue(name, out List<Lazy<BoundPair>>? pairs))
            {
                _byName.Add(name, pairs = []);
            }

            pairs.Add(pair);
        }
    }
}
