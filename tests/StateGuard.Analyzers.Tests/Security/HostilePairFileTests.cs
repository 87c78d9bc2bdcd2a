using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.External;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>Whatever stands in a file of pairs or in an option: no analyzer fails, none comes to no end, and the line is named.</summary>
public sealed class HostilePairFileTests
{
    private const int Many = 100_000;

    // Not a measure: what grows too fast does not come to an end within it, what does not takes a fraction.
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(3);

    private const string Source = """
        public class Door
        {
            public void Open() { }
            public void Close() { }
            public void Of(System.Collections.Generic.List<string> list) { }
            public void Use(bool b) { Open(); if (b) return; Close(); Of(new()); }
        }
        """;

    /// <summary>Lines of which each one is reported.</summary>
    private static readonly Dictionary<string, string> TextOfLine = new()
    {
        ["a megabyte of letters"] = new string('a', 1_000_000),
        ["a megabyte of an id"] = "M:Door." + new string('a', 1_000_000) + " ; M:Door.Close",
        ["a megabyte of begins"] = Repeat(Many, "M:Door.Open|") + "M:Door.Open ; M:Door.Close",
        ["a megabyte of begins and ends"] = Repeat(Many / 2, "M:Door.Open|") + "M:Door.Open ; " + Repeat(Many / 2, "M:Door.Of(*)|") + "M:Door.Of(*)",
        ["a megabyte of options"] = "M:Door.Open ; M:Door.Close ; " + Repeat(Many, "reentrant "),
        ["a megabyte of keys"] = "M:Door.Open ; M:Door.Close ; " + Repeat(Many, "key=0 "),
        ["a megabyte of separators"] = "M:Door.Open ; M:Door.Close ; x" + new string(';', 1_000_000),
        ["open parentheses"] = "M:Door.Of" + new string('(', Many) + " ; M:Door.Close",
        ["closed parentheses"] = "M:Door.Of" + new string(')', Many) + " ; M:Door.Close",
        ["open braces"] = "M:Door.Of(System.Collections.Generic.List" + new string('{', Many) + " ; M:Door.Close",
        ["open braces in a line of a common length"] = "M:Door.Of(" + Repeat(1_000, "A{") + " ; M:Door.Close",
        ["type arguments in each other"] = "M:Door.Of(" + Repeat(300, "System.Collections.Generic.List{") + "System.String" + new string('}', 300) + ") ; M:Door.Close",
        ["arrays of arrays"] = "M:Door.Of(System.String" + Repeat(4_000, "[]") + ") ; M:Door.Close",
        ["pointers to pointers"] = "M:Door.Of(System.String" + new string('*', 9_000) + ") ; M:Door.Close",
        ["an array of too many ranks"] = "M:Door.Of(System.String[" + new string(',', 9_000) + "]) ; M:Door.Close",
        ["a number that is too large"] = "M:Door.Of``99999999999999999999(``99999999999999999999,`99999999999999999999) ; M:Door.Close",
        ["a key that is too large"] = "M:Door.Open ; M:Door.Close ; key=99999999999999999999",
        ["an argument that is too large"] = "M:Door.Open ; M:Door.Close ; on=arg:2147483647",
        ["a constant that is too large"] = "M:Door.Open ; M:Door.Close ; success=99999999999999999999",
        ["dots"] = "M:" + Repeat(4_000, "a.") + " ; M:Door.Close",
        ["nothing but dots"] = "M:a" + new string('.', 9_000) + " ; M:Door.Close",
        ["control characters"] = "M:Door.\u0001\u001B[31m\u202E ; M:Door.Close",
        ["nothing"] = "M:Door.\0 ; M:Door.Close",
        ["half a character"] = "M:Door.\uD800 ; M:Door.Close",
        ["a name of the compiler's"] = "M:Door.<Clone>$ ; M:Door.Close",
        ["a signature of no method"] = "M:Door.Of(System.String)~System.String(!0,!!1)@ ; M:Door.Close",
    };

    public static TheoryData<string> Lines => [.. TextOfLine.Keys];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task The_line_is_named(string name)
    {
        ImmutableArray<Diagnostic> found = await AnalyzeAsync("# first\nM:Door.Open ; M:Door.Close\n" + TextOfLine[name] + "\n# last");

        Assert.Equal(["SG1001", "SG1011"], found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(found.Where(diagnostic => diagnostic.Id == "SG1011"), diagnostic =>
        {
            FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
            Assert.Equal(("StateGuard.Pairs.txt", 2, 2), (place.Path, place.StartLinePosition.Line, place.EndLinePosition.Line));
            Assert.InRange(diagnostic.GetMessage(CultureInfo.InvariantCulture).Length, 1, 1_000);
        });
    }

    /// <summary>Files of many lines, and how many of them are reported.</summary>
    private static readonly Dictionary<string, (string Text, int Reported)> TextOfFile = new()
    {
        ["lines that say nothing"] = (Repeat(Many, "nothing\n"), Many),
        ["lines that all say the same"] = (Repeat(Many, "M:Door.Open ; M:Door.Close\n"), 0),
        ["lines that contradict each other"] = (string.Concat(Enumerable.Range(0, Many).Select(i => $"M:Door.Open ; M:Door.Close ; success={i}\n")), Many),
        ["lines of other operations"] = (string.Concat(Enumerable.Range(0, Many).Select(i => $"M:Door.Open ; M:Door.Close ; operation=Op{i}\n")), Many - 64),
        ["lines of what is not there"] = (string.Concat(Enumerable.Range(0, Many).Select(i => $"M:Door.Open{i} ; M:Door.Close\n")), Many),
        ["empty lines"] = (new string('\n', Many), 0),
        ["lines of every kind"] = (string.Concat(Enumerable.Range(0, Many).Select(i => "\n\r\u0085\u2028\u2029"[i % 5])), 0),
    };

    public static TheoryData<string> Files => [.. TextOfFile.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task All_lines_are_read(string name)
    {
        (string text, int reported) = TextOfFile[name];

        ImmutableArray<Diagnostic> found = await AnalyzeAsync(text);

        Assert.Equal(reported, found.Where(diagnostic => diagnostic.Id == "SG1011").Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Distinct().Count());
    }

    [Fact]
    public void Random_ids_name_nothing_or_something()
    {
        // What ids consist of, and the names that lead somewhere.
        string[] parts = ["M:", "P:", "T:", "Door", "Of", "Open", "System", "Collections", "Generic", "List", "String", "#ctor", "#cctor", "op_Implicit", ".", ",", "(", ")", "{", "}", "[", "]", "0:", "*", "@", "^", "~", "`0", "``0", "``1", "`", "``", "!", "#", "|", ";", "all ", "(*)", " ", "\0", "\uD800", "\u202E"];
        Gen.Int[0, parts.Length - 1].Array[0, 14].Array[20].Sample(
            lines => AnalyzeAsync(string.Join('\n', lines.Select(line => "M:Door." + string.Concat(line.Select(i => parts[i])) + " ; M:Door.Close"))).GetAwaiter().GetResult(),
            iter: 50);
    }

    /// <summary>Values of <c>stateguard.</c> options, and how many of their words are no groups.</summary>
    private static readonly Dictionary<string, (string Text, int Unknown)> TextOfValue = new()
    {
        ["a megabyte of letters"] = (new string('a', 1_000_000), 1),
        ["one group many times"] = (Repeat(Many, "locks,"), 0),
        ["many that are none"] = (string.Concat(Enumerable.Range(0, Many).Select(i => $"x{i} ")), Many),
        ["commas"] = (new string(',', 1_000_000), 0),
        ["control characters"] = ("locks\n\u202E\0", 1),
        ["half a character"] = ("\uD800", 1),
        ["braces"] = ("{0}", 1),
    };

    public static TheoryData<string> Values => [.. TextOfValue.Keys];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Any_value_of_an_option_is_read(string name)
    {
        (string value, int unknown) = TextOfValue[name];

        ImmutableArray<Diagnostic> found = await AnalyzeAsync(
            "M:Door.Open ; M:Door.Close", ("", "stateguard.catalog", value), ("", "stateguard.exceptions", value), ("", "stateguard.throwing_default", value));

        Assert.Equal(unknown, found.Count(diagnostic => diagnostic.Id == "SG1011"));
        Assert.Contains(found, diagnostic => diagnostic.Id == "SG1001");
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string pairs, params (string, string, string)[] options)
    {
        using var bound = new CancellationTokenSource(Bound);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Doors",
            [CSharpSyntaxTree.ParseText(Source), .. Enumerable.Range(0, 20).Select(i => CSharpSyntaxTree.ParseText($"class C{i} {{ }}", path: $"C{i}.cs"))],
            ReferencePacks.Net100,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new ObligationAnalyzer(), new StateUseAnalyzer()], new AnalyzerOptions([.. ExternalVerifier.Files(pairs)], new PathConfigOptions(options)))
            .GetAnalyzerDiagnosticsAsync(bound.Token);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        Assert.All(found, diagnostic => Assert.True(Spelling.FirstUnprintable(diagnostic.GetMessage(CultureInfo.InvariantCulture), isOfLines: false) < 0));
        return found;
    }

    private static string Repeat(int count, string text) => string.Concat(Enumerable.Repeat(text, count));
}
