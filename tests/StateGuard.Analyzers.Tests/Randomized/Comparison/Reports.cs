using Microsoft.CodeAnalysis;
using StateGuard.Analyzers.Tests.Randomized.Programs;
using StateGuard.Analyzers.Tests.Testing;

namespace StateGuard.Analyzers.Tests.Randomized.Comparison;

/// <summary>What the rules say about random methods, by site.</summary>
internal static class Reports
{
    /// <summary>Rules in a compilation of many methods, each in a class of its own, so that none ends what another begins.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<(int Site, string Id)>>> OfAsync(IReadOnlyList<RandomMethod> methods)
    {
        var printed = methods.Select((method, i) => (Path: PathOf(i), Printed: Printer.Print(method, $"M{i}"))).ToList();
        ILookup<string, Diagnostic> found = await ObligationVerifier.DiagnosticsOfAsync(
            printed.Select(file => (file.Path, file.Printed.Text)).Append(("Surroundings.cs", Printer.Surroundings)));
        Diagnostic? crash = found.SelectMany(file => file).FirstOrDefault(diagnostic => diagnostic.Id == "AD0001");
        Xunit.Assert.True(crash is null, crash?.ToString());
        return printed.Select(IReadOnlyList<(int, string)> (file) =>
            found[file.Path].Select(diagnostic => (SiteOf(diagnostic, file.Printed.Sites), diagnostic.Id)).ToList()).ToList();
    }

    private static string PathOf(int index) => $"M{index}.cs";

    // The site whose call is reported; 0 for what is reported anywhere else.
    private static int SiteOf(Diagnostic diagnostic, IReadOnlyList<(int Start, int End, int Site)> sites)
    {
        int start = diagnostic.Location.SourceSpan.Start;
        return sites.Where(site => site.Start <= start && start < site.End).OrderBy(site => site.End - site.Start).Select(site => site.Site).FirstOrDefault();
    }
}
