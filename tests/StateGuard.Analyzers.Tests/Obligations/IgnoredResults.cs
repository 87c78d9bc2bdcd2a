using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>SG1005: the answer of a begin, a trigger, <c>Fire</c> or <c>Request</c> is ignored.</summary>
public sealed class IgnoredResults
{
    [Theory]
    [InlineData("g.TryBegin();")]
    [InlineData("g.BeginResult();")]
    [InlineData("g.BeginErrno();")]
    [InlineData("g.BeginUnlessBusy();")]
    [InlineData("g.BeginCount();")]
    [InlineData("g.Ask();")]
    [InlineData("maybe?.TryBegin(); g.Begin();")]
    [InlineData("await g.TryBeginAsync();")]
    [InlineData("await g.TryBeginValueAsync();")]
    [InlineData("await g.BeginResultAsync();")]
    [InlineData("await g.TryBeginAsync().ConfigureAwait(false);")]
    public Task Ignored_begin_is_taken_as_begun(string begin) => ExplicitAsync(
        $$"""
        public async Task M(Gate g, Gate? maybe)
        {
            {{begin}} //! SG1005
            await WorkAsync();
            maybe?.End();
            g.End();
        }
        """);

    [Fact]
    public Task Ignored_begin_must_still_be_ended() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.TryBegin(); //! SG1005 SG1001
            if (Check()) return;
            g.End();
        }
        """);

    [Theory]
    [InlineData("g.Begin();")]
    [InlineData("await g.BeginAsync();")]
    [InlineData("await g.BeginAsync().ConfigureAwait(false);")]
    [InlineData("bool taken = false; g.Begin(ref taken);")]
    public Task Begin_without_an_answer_has_nothing_to_ignore(string begin) => ExplicitAsync(
        $$"""
        public async Task M(Gate g)
        {
            {{begin}}
            await WorkAsync();
            g.End();
        }
        """);

    [Fact]
    public Task Discard_says_it_is_meant() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            _ = g.TryBegin(); //! SG1001
            Work();
        }
        """,
        """
        public void M(Freezer f)
        {
            _ = f.Freeze();
            _ = f.Request("FROZEN");
        }
        """);

    [Theory]
    [InlineData("f.Freeze();")]
    [InlineData("f.Thaw();")]
    [InlineData("f.Fire(FreezerTrigger.Freeze);")]
    [InlineData("f.Request(FreezerState.Frozen);")]
    [InlineData("f.Request(\"FROZEN\");")]
    [InlineData("maybe?.Freeze();")]
    [InlineData("owner[0].Thaw();")]
    [InlineData("new Freezer().Freeze();")]
    [InlineData("if (c) f.Freeze();")]
    [InlineData("for (f.Freeze(); c; ) break;")]
    [InlineData("foreach (Freezer each in owner) each.Thaw();")]
    [InlineData("Action later = () => f.Freeze();")]
    [InlineData("Action later = () => { f.Freeze(); };")]
    [InlineData("void Local() => f.Freeze();")]
    public Task Answer_of_the_machine_is_ignored(string statement) => ExplicitAsync(
        $$"""
        public void M(Freezer f, Freezer? maybe, Freezer[] owner, bool c)
        {
            {{statement}} //! SG1005
        }
        """);

    [Theory]
    [InlineData("var r = f.Freeze(); Note(r);")]
    [InlineData("if (f.Freeze() != Done) return;")]
    [InlineData("f.Freeze().ThrowIfFailed();")]
    [InlineData("Note(f.Thaw());")]
    [InlineData("while (f.Freeze() == Busy) { }")]
    [InlineData("bool ok = f.Request(\"FROZEN\") is Done; Note(ok);")]
    [InlineData("switch (f.Fire(FreezerTrigger.Thaw)) { case Done: break; }")]
    [InlineData("r0 = f.Freeze(); Note(r0);")]
    [InlineData("f.Refresh();")]
    [InlineData("Func<TransitionResult> later = () => f.Freeze();")]
    [InlineData("Func<TransitionResult> later = f.Freeze;")]
    [InlineData("TransitionResult Local() => f.Freeze();")]
    [InlineData("Freezer.TryParse(\"FROZEN\", out FreezerState s);")]
    [InlineData("Freezer.TryGetNext(f.State, FreezerTrigger.Thaw, out FreezerState next);")]
    [InlineData("Freezer.Format(f.State);")]
    public Task Answer_of_the_machine_is_used_or_is_none(string statement) => ExplicitAsync(
        $$"""
        public void M(Freezer f, TransitionResult r0)
        {
            {{statement}}
        }
        """);

    [Fact]
    public Task Expression_bodied_method_without_a_result_ignores_it() => ExplicitAsync(
        """
        public void M(Freezer f) => f.Freeze(); //! SG1005
        """,
        """
        public TransitionResult M(Freezer f) => f.Freeze();
        """);

    [Fact]
    public Task Method_of_the_users_own_with_the_same_result_is_no_machine() => ExplicitAsync(
        """
        public sealed class Door
        {
            public TransitionResult Freeze() => Done;
            public TransitionResult Request(string text) => Done;
        }
        public void M(Door d)
        {
            d.Freeze();
            d.Request("OPEN");
        }
        """);

    [Fact]
    public Task Begin_of_the_machine() => ExplicitAsync(
        """
        public void M(Freezer f)
        {
            f.BeginCheckpoint(); //! SG1005
            Work();
            f.EndCheckpoint();
        }
        """,
        """
        public void M(Freezer f)
        {
            if (f.BeginCheckpoint() != Done) return;
            Work();
            f.EndCheckpoint();
        }
        """);

    [Fact]
    public Task Each_ignored_answer_is_told() => ExplicitAsync(
        """
        public void M(Freezer f)
        {
            f.Freeze(); //! SG1005
            f.Thaw(); //! SG1005
            f.Request("FROZEN"); //! SG1005
        }
        """);

    [Fact]
    public Task Field_initializer_and_constructor() => ExplicitAsync(
        """
        private readonly Freezer _freezer = new();
        public Subject()
        {
            _freezer.Freeze(); //! SG1005
        }
        public int Value
        {
            get { _freezer.Thaw(); return 1; } //! SG1005
            set => _freezer.Thaw(); //! SG1005
        }
        """);
}
