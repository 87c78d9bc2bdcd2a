using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>Which part of the shipped code may know which.</summary>
public sealed class FloorTests
{
    // A fix tries its change before it offers it, and for that alone has to run the rule that it cures.
    private const string FixThatRunsRules = "StateGuard.CodeFixes.Validation.ReportingRules";

    // "Another version of a reference": the tests run on a newer Roslyn than the one that is compiled against.
    private const string OtherVersion = "CS1705";

    private static readonly Lazy<CSharpCompilation> Shipped = new(ShippedSource.CompileRoslynComponents);

    [Fact]
    public void Source_is_understood() =>
        Assert.Empty(Shipped.Value.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != OtherVersion));

    [Fact]
    public void Every_type_stands_on_a_floor() =>
        Assert.Empty(Shipped.Value.Assembly.GlobalNamespace.GetNamespaceMembers()
            .Where(n => n.Name != "System")
            .SelectMany(TypesIn)
            .Where(type => Floor.Of(type) is null)
            .Select(type => type.ToDisplayString()));

    [Fact]
    public void No_floor_knows_what_stands_above_it()
    {
        var uses = Dependencies.Of(Shipped.Value).ToList();
        IEnumerable<string> violations =
            from use in uses
            let user = Floor.Of(use.User)
            let used = Floor.Of(use.Used)
            where user is not null && used is not null && !user.MayUse(used) && !IsRuleRunByFix(use.User, used)
            select $"{use.User.ToDisplayString()} uses {use.Used.ToDisplayString()}";

        Assert.Empty(violations.Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(uses, use => Floor.Of(use.User)?.Namespace == "StateGuard.Protocols" && Floor.Of(use.Used)?.Namespace == "StateGuard.Flow");
    }

    private static bool IsRuleRunByFix(INamedTypeSymbol user, Floor used) =>
        user.ToDisplayString() == FixThatRunsRules && used.Namespace == "StateGuard";

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol @namespace) =>
        @namespace.GetTypeMembers().Concat(@namespace.GetNamespaceMembers().SelectMany(TypesIn));
}
