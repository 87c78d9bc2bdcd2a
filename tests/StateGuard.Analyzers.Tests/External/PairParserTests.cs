using Microsoft.CodeAnalysis.Text;
using StateGuard.Protocols.Contracts.External;
using Xunit;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>What is read of lines of pairs, by their text alone.</summary>
public sealed class PairParserTests
{
    [Fact]
    public void Ids_options_and_comments()
    {
        PairFile file = Parse("""
            # A comment, and an empty line.

            M:N.T.#ctor(System.Int32) | M:N.T.Open(System.String,System.Int32) ; all M:N.T.Close(*)|P:N.T.Item(System.Int32); on=arg:2, success=Done key=0 key=1 ; reentrant affine held=M:N.T.Is(System.Int32,System.Int32) # end
            	M:N.G`1.Start``2(``0)	;	M:N.G`1.Stop
            """);

        Assert.Empty(file.Errors);
        Assert.Equal(2, file.Lines.Count);
        PairLine line = file.Lines[0];
        Assert.Equal(["T", "Open"], line.Begins.Select(begin => begin.Name));
        Assert.Equal(["M:N.T.Close", "P:N.T.Item(System.Int32)"], line.Ends.Select(end => end.Id));
        Assert.Equal([(true, true), (false, false)], line.Ends.Select(end => (end.IsAll, end.IsEveryOverload)));
        Assert.Equal("T", line.Operation);
        Assert.Equal("arg:2", line.Option("on")!.Value);
        Assert.Equal("Done", line.Option("success")!.Value);
        Assert.Equal(["0", "1"], line.Keys.Select(key => key.Value));
        Assert.Equal("M:N.T.Is(System.Int32,System.Int32)", Assert.Single(line.Held).Id);
        Assert.True(line is { IsReentrant: true, IsAffine: true, IsExplicit: false, IsSure: false });
        Assert.Equal(("Start", "Stop", "T:N.G`1"), (file.Lines[1].Operation, file.Lines[1].Ends[0].Name, file.Lines[1].Ends[0].TypeId));
    }

    [Fact]
    public void Operation_has_a_name_of_its_own() =>
        Assert.Equal("Batch", Parse("M:N.T.A ; M:N.T.B ; operation=Batch explicit sure").Lines.Single().Operation);

    [Theory]
    [InlineData("[M:N.T.A]", "missing")]
    [InlineData("[M:N.T.A ;]", "missing")]
    [InlineData("[; M:N.T.B]", "missing")]
    [InlineData("[M:N.T.A |] ; M:N.T.B", "missing")]
    [InlineData("[N.T.A] ; M:N.T.B", "no documentation id")]
    [InlineData("M:N.T.A ; [T:N.T]", "no documentation id")]
    [InlineData("M:N.T.A | [E:N.T.X] ; M:N.T.B", "no documentation id")]
    [InlineData("M:N.T.A ; M:N.T.B ; [afine]", "there is no option 'afine': there are operation, on, success, key, held, reentrant, affine, explicit and sure")]
    [InlineData("M:N.T.A ; M:N.T.B ; affine [blue=1] reentrant", "no option")]
    [InlineData("M:N.T.A ; M:N.T.B ; on=[args:1]", "no value of 'on'")]
    [InlineData("M:N.T.A ; M:N.T.B ; on=[arg:-1]", "no value of 'on'")]
    [InlineData("M:N.T.A ; M:N.T.B ; on=[arg:]", "no value of 'on'")]
    [InlineData("M:N.T.A ; M:N.T.B ; success=[1.5]", "no value of 'success'")]
    [InlineData("M:N.T.A ; M:N.T.B ; [success]", "no value of 'success'")]
    [InlineData("M:N.T.A ; M:N.T.B ; [success=]", "no value of 'success'")]
    [InlineData("M:N.T.A ; M:N.T.B ; key=[row]", "no value of 'key'")]
    [InlineData("M:N.T.A ; M:N.T.B ; held=[IsOpen]", "no value of 'held'")]
    [InlineData("M:N.T.A ; M:N.T.B ; [operation=]", "no value of 'operation'")]
    [InlineData("M:N.T.A ; M:N.T.B ; [affine=true]", "takes no value")]
    [InlineData("M:N.T.A ; M:N.T.B ; affine, [affine]", "given twice")]
    [InlineData("M:N.T.A ; M:N.T.B ; on=return [on=receiver]", "given twice")]
    public void Error_stands_at_the_very_part(string marked, string message)
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal);
        int end = marked.IndexOf(']', StringComparison.Ordinal);
        string before = "# first line\n  ";
        string line = marked.Remove(end, 1).Remove(start, 1);

        PairFile file = Parse(before + line + "   # comment\nM:N.T.C ; M:N.T.D");

        PairError error = Assert.Single(file.Errors);
        Assert.Equal(new TextSpan(before.Length + start, end - start - 1), Trimmed(error.Span, before + line));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("C", Assert.Single(file.Lines).Operation);
    }

    [Fact]
    public void Anything_is_read_without_a_fault()
    {
        const string Alphabet = "MP:.;|#= ()*`,\tall on=arg1\n";
        var random = new Random(20);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

            PairFile file = Parse(text);

            Assert.All(file.Errors, error => Assert.InRange(error.Span.End, error.Span.Start, text.Length));
            Assert.All(file.Lines, line => Assert.NotNull(line.Operation));
            Assert.All(file.Lines.SelectMany(line => line.Begins.Concat(line.Ends)), member => Assert.NotNull(member.TypeId));
        }
    }

    [Fact]
    public void Catalog_is_well_formed()
    {
        foreach ((CatalogGroups group, PairFile pairs) in Catalog.Of(CatalogGroups.All))
        {
            Assert.Empty(pairs.Errors.Select(error => $"{group}: {error.Message}"));
            Assert.NotEmpty(pairs.Lines);
        }
    }

    // Blanks between the last part and the end of the line belong to neither.
    private static TextSpan Trimmed(TextSpan span, string text)
    {
        int end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(span.Start, end);
    }

    private static PairFile Parse(string text) => PairParser.Parse(SourceText.From(text));
}
