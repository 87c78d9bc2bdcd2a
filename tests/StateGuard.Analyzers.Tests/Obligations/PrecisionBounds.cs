using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Calls of the class library that fail only where bounds are wrong, which are taken to be right, and those that may fail.</summary>
public sealed class PrecisionBounds
{
    [Fact]
    public Task Spans() => EachAsync(
        "public void M(Span<char> s, int n) { var p = ArrayPool<char>.Shared.Rent(n); s[..n].CopyTo(p); ArrayPool<char>.Shared.Return(p); }",
        "public void M(Span<char> s, int n) { var p = ArrayPool<char>.Shared.Rent(n); s[n] = p[0]; ArrayPool<char>.Shared.Return(p); }",
        "public void M(Span<char> s, int n) { var p = ArrayPool<char>.Shared.Rent(n); s[^1] = p[0]; ArrayPool<char>.Shared.Return(p); }",
        "public void M(Span<char> s, int n) { var p = ArrayPool<char>.Shared.Rent(n); new Span<char>(p, 0, n).CopyTo(s); ArrayPool<char>.Shared.Return(p); }",
        "public void M(Span<char> s, int n) { var p = ArrayPool<char>.Shared.Rent(n); foreach (char c in s) p[0] = c; ArrayPool<char>.Shared.Return(p); }",
        "public void M(List<char> s, int n) { var p = ArrayPool<char>.Shared.Rent(n); p[0] = s[n]; ArrayPool<char>.Shared.Return(p); } //! SG1002",
        "public void M(string s, int n) { var p = ArrayPool<string>.Shared.Rent(n); p[0] = s[1..n]; ArrayPool<string>.Shared.Return(p); } //! SG1002");

    [Fact]
    public Task Copies() => EachAsync(
        "public void M(string s, int n) { var p = ArrayPool<char>.Shared.Rent(n); s.CopyTo(0, p, 0, Math.Min(n, 4)); ArrayPool<char>.Shared.Return(p); }",
        "public void M(string s, int n) { var p = ArrayPool<char>.Shared.Rent(n); s.Substring(0, n); ArrayPool<char>.Shared.Return(p); } //! SG1002");

    [Fact]
    public Task Walks() => AllAsync(
        "public void M(Gate g, List<Node> l) { g.Begin(); foreach (var n in l) n.Pid = 1; g.End(); }",
        "public void M(Gate g, Dictionary<int, Node> l) { g.Begin(); foreach (var n in l) n.Value.Pid = 1; g.End(); }",
        "public void M(Gate g, List<Node> l) { g.Begin(); foreach (var n in l) Note(n); g.End(); } //! SG1002",
        "public void M(Gate g, IEnumerable<Node> l) { g.Begin(); foreach (var n in l) n.Pid = 1; g.End(); } //! SG1002",
        "public void M(Gate g, IList<Node> l) { g.Begin(); foreach (var n in l) n.Pid = 1; g.End(); } //! SG1002");

    [Fact]
    public Task Values() => AllAsync(
        "public System.Drawing.Size M(Gate g) { g.Begin(); var s = new System.Drawing.Size(1, 2); g.End(); return s; }",
        "public Version M(Gate g) { g.Begin(); var s = new Version(1, 2); g.End(); return s; } //! SG1002");

    private static Task EachAsync(params string[] cases) => CatalogFilesAsync(
        "pools", cases.Select(members => "using System; using System.Buffers; using System.Collections.Generic;\npublic class Subject {\n" + members + "\n}").ToArray());
}
