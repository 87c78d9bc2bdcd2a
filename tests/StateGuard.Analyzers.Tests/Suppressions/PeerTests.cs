using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.Suppressions;

/// <summary>The analyzers themselves, whose reports are suppressed where a scope is proved to be disposed of.</summary>
public sealed class PeerTests
{
    private const string Room = """
        public sealed class Held : IDisposable { [Ends("Op")] public void Dispose() { } }
        public class Room
        {
            [return: Begins("Op")] public Held Enter() => new Held();
            public bool TryEnter([Begins("Op")] [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Held? held) { held = new Held(); return true; }
        }
        """;

    [Theory]
    [InlineData("CA2000", "if (!r.TryEnter(out var held)) return; using (held) { Work(); }")]
    [InlineData("CA2000", "if (r.TryEnter(out Held? held)) { try { Work(); } finally { held.Dispose(); } }")]
    [InlineData("CA2000", "Held? held = null; bool taken = r.TryEnter(out held); try { if (taken) Work(); } finally { if (taken) held!.Dispose(); }")]
    [InlineData("IDISP001", "if (r.TryEnter(out Held? held)) { try { Work(); } finally { held.Dispose(); } }")]
    public async Task Silenced_where_proved(string rule, string body) => Assert.Equal([true], await SuppressedAsync(rule, body));

    [Theory]
    [InlineData("CA2000", "r.Enter();")]
    [InlineData("CA2000", "var held = r.Enter(); if (a) return; held.Dispose();")]
    [InlineData("CA2000", "if (!r.TryEnter(out var held)) return; Work();")]
    [InlineData("CA2000", "var held = r.Enter(); List<Held> all = [held];")]
    [InlineData("CA2000", "var stream = new System.IO.FileStream(\"\", System.IO.FileMode.Open); stream.Flush();")]
    [InlineData("IDISP001", "if (!r.TryEnter(out var held)) return; Work();")]
    [InlineData("IDISP004", "r.Enter();")]
    [InlineData("S2930", "var stream = new System.IO.FileStream(\"\", System.IO.FileMode.Open); stream.Flush();")]
    public async Task Left_where_not_proved(string rule, string body) => Assert.Equal([false], await SuppressedAsync(rule, body));

    private static async Task<IEnumerable<bool>> SuppressedAsync(string rule, string body)
    {
        string source = SuppressorRun.InMethod(body).Replace("Gate f", "Room r", StringComparison.Ordinal) + Room;
        return (await SuppressorRun.DiagnosticsAsync(SuppressorRun.Compile(source), Peer(rule)))
            .Where(diagnostic => diagnostic.Id == rule)
            .Select(diagnostic => diagnostic.IsSuppressed);
    }

    private static DiagnosticAnalyzer Peer(string rule)
    {
        string package = rule[0] switch { 'C' => "NetAnalyzers", 'I' => "IDisposableAnalyzers", _ => "SonarAnalyzer" };
        string file = typeof(PeerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == package).Value!;
        return Assembly.LoadFrom(file).GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .First(analyzer => analyzer.SupportedDiagnostics.Any(supported => supported.Id == rule));
    }
}
