using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.Protocols.Contracts.External;
using Xunit;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Every id of the catalog that the newest framework has is written as that framework writes it.</summary>
public sealed class CatalogBindingTests
{
    // Not in the reference packs of the tests.
    private static readonly string[] Desktop = ["System.Windows.", "Avalonia.", "System.ComponentModel.ICollectionView."];

    [Fact]
    public void Every_line_has_a_meaning()
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Empty", references: ReferencePacks.Net100);
        var errors = new List<string>();
        foreach ((CatalogGroups group, PairFile pairs) in Catalog.Of(CatalogGroups.All))
        {
            foreach (PairLine line in pairs.Lines.Where(line => !Desktop.Any(space => line.Begins[0].Id.Contains(space, StringComparison.Ordinal))))
            {
                BoundPair bound = PairBinder.Bind(line, group, compilation);
                errors.AddRange(bound.Errors.Select(error => $"{group}: {error.Message}"));
                if (bound.Members.Count == 0)
                {
                    errors.Add($"{group}: {line.Operation} is not bound");
                }
            }
        }

        Assert.Empty(errors);
    }
}
