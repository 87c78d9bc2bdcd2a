using Xunit;
using static StateGuard.Tests.Freezers.FreezerState;

namespace StateGuard.Tests.Freezers;

/// <summary>The static members: the machine for a state that is kept elsewhere.</summary>
public class FreezerTableTests
{
    [Theory]
    [InlineData(Thawed, FreezerTrigger.Freeze, true, Freezing)]
    [InlineData(Thawed, FreezerTrigger.Thaw, false, Thawed)]
    [InlineData(Freezing, FreezerTrigger.Freeze, true, Freezing)]
    [InlineData(Freezing, FreezerTrigger.Thaw, true, Thawed)]
    [InlineData(Frozen, FreezerTrigger.Freeze, false, Frozen)]
    [InlineData(Frozen, FreezerTrigger.Thaw, true, Thawed)]
    [InlineData(Checkpointing, FreezerTrigger.Thaw, false, Checkpointing)]
    [InlineData((FreezerState)9, FreezerTrigger.Thaw, false, (FreezerState)9)]
    [InlineData(Frozen, (FreezerTrigger)9, false, Frozen)]
    public void TryGetNext(FreezerState from, FreezerTrigger trigger, bool leads, FreezerState to)
    {
        Assert.Equal(leads, Freezer.TryGetNext(from, trigger, out FreezerState next));
        Assert.Equal(to, next);
    }

    [Theory]
    [InlineData(Thawed, new[] { FreezerTrigger.Freeze })]
    [InlineData(Freezing, new[] { FreezerTrigger.Freeze, FreezerTrigger.Thaw })]
    [InlineData(Frozen, new[] { FreezerTrigger.Thaw })]
    [InlineData(Checkpointing, new FreezerTrigger[0])]
    [InlineData((FreezerState)9, new FreezerTrigger[0])]
    public void Permitted(FreezerState state, FreezerTrigger[] triggers)
    {
        Assert.Equal(triggers, Freezer.Permitted(state));
        Assert.Same(Freezer.Permitted(state), Freezer.Permitted(state));
        Assert.IsNotType<FreezerTrigger[]>(Freezer.Permitted(state));
    }

    [Theory]
    [InlineData(Thawed, "THAWED")]
    [InlineData(Freezing, "FREEZING")]
    [InlineData(Frozen, "FROZEN")]
    [InlineData(Checkpointing, "CHECKPOINTING")]
    public void Text_goes_both_ways(FreezerState state, string text)
    {
        Assert.Equal(text, Freezer.Format(state));
        Assert.True(Freezer.TryParse(text, out FreezerState parsed));
        Assert.Equal(state, parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("frozen")]
    [InlineData("Frozen")]
    [InlineData(" FROZEN")]
    [InlineData("2")]
    public void Other_text_is_no_state(string? text)
    {
        Assert.False(Freezer.TryParse(text, out FreezerState state));
        Assert.Equal(default, state);
    }

    [Fact]
    public void An_undefined_state_has_no_text() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Freezer.Format((FreezerState)9));

    [Fact]
    public void The_diagrams_show_every_way()
    {
        string[] ways =
        [
            "[*] --> Thawed", "Thawed --> Freezing : Freeze / FreezeTasks", "Freezing --> Freezing : Freeze / FreezeTasks",
            "Freezing --> Thawed : Thaw / ThawTasks", "Freezing --> Frozen : [AllTasksFrozen]", "Frozen --> Thawed : Thaw / ThawTasks",
            "Frozen --> Checkpointing : BeginCheckpoint", "Checkpointing --> Frozen : EndCheckpoint",
        ];
        Assert.Equal(["stateDiagram-v2", .. ways], Freezer.Mermaid.TrimEnd('\n').Split('\n').Select(line => line.Trim()));
        Assert.Contains("\"Freezing\" -> \"Frozen\" [label=\"[AllTasksFrozen]\"];", Freezer.Dot, StringComparison.Ordinal);
        Assert.Equal(8, Freezer.Dot.Split("->").Length - 1);
    }
}
