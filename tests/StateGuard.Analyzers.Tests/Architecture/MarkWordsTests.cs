using Microsoft.CodeAnalysis.Text;
using StateGuard.Protocols.Contracts;
using Xunit;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>A file without one of the words is not looked at for marks: no word may be missed, wherever it stands.</summary>
public sealed class MarkWordsTests
{
    [Theory]
    [InlineData("[Begins(\"Op\")]", true, false)]
    [InlineData("[@EndsAttribute(\"Op\")]", true, false)]
    [InlineData("[return: StateGuard.Begins(\"Op\")]", true, false)]
    [InlineData("using R = StateGuard.RequiresAttribute;", true, false)]
    [InlineData("TransitionResult M()", true, false)]
    [InlineData("[Requires\r\n    (\"Op\")]", true, false)]
    [InlineData("[Ends/* here */(\"Op\")]", true, false)]
    [InlineData("[StateMachine\n#if DEBUG\n(Name = \"M\")\n#endif\n]", false, true)]
    [InlineData("// Requires a server. Begins to wait, and Ends. A StateMachine is made of it: StateMachine", false, false)]
    [InlineData("Ends", false, false)]
    [InlineData("[StateMachine]", false, true)]
    [InlineData("using M = StateGuard.StateMachineAttribute;", false, true)]
    [InlineData("[StateMachine, Begins]", true, true)]
    [InlineData("s.EndsWith(t); BeginsHere(); _Begins(); Requires1();", false, false)]
    [InlineData("AsyncStateMachine IAsyncStateMachine StateMachines StateMachineAttributes", false, false)]
    [InlineData("begins ends requires", false, false)]
    [InlineData("", false, false)]
    public void In_a_text(string text, bool marks, bool machines) =>
        Assert.Equal(new MarkWords(marks, machines), MarkWords.In(SourceText.From(text)));

    // A text is looked at in parts.
    [Fact]
    public void At_every_place_of_a_long_text()
    {
        const int Length = 40_000;
        for (int start = 16_300; start < 16_420; start++)
        {
            Assert.Equal(new MarkWords(true, false), MarkWords.In(At(start, Length, " TransitionResult ")));
            Assert.Equal(new MarkWords(false, true), MarkWords.In(At(start, Length, " StateMachineAttribute  ] ")));
            Assert.Equal(new MarkWords(true, false), MarkWords.In(At(start, Length, " Begins" + new string(' ', 40) + "( ")));
            Assert.Equal(new MarkWords(false, false), MarkWords.In(At(start, Length, " EndsWith( ")));
        }
    }

    private static SourceText At(int start, int length, string word) => SourceText.From(new string('x', start) + word + new string('y', length - start));
}
