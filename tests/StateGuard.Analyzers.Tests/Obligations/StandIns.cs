using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What stands for "it is open" when it is not the answer itself: handles, states, reasons, nullable answers.</summary>
public sealed class StandIns
{
    [Fact]
    public Task Handle_that_is_null_unless_begun() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            Gate? held = null;
            if (g.TryBegin()) held = g;
            Work();
            held?.End();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            Gate? held = null;
            try
            {
                if (c) { g.Begin(); held = g; }
                Work();
            }
            finally
            {
                if (held != null) held.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            Gate? held = null;
            if (g.TryBegin()) held = g; //! SG1001
            if (Check()) held = null;
            held?.End();
        }
        """);

    [Fact]
    public Task State_of_the_methods_own() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            Answer state = Answer.No;
            if (g.TryBegin()) state = Answer.Yes;
            Work();
            switch (state) { case Answer.Yes: g.End(); break; }
        }
        """,
        """
        public void M(Gate g)
        {
            int state = g.TryBegin() ? 1 : 0;
            Work();
            if (state == 1) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            int state = 0;
            if (g.TryBegin()) state = 1; //! SG1001
            Work();
            if (state == 2) g.End();
        }
        """);

    [Fact]
    public Task Reason_why_it_failed() => ExplicitAsync(
        """
        public string? M(Gate g)
        {
            string? why = null;
            if (!g.TryBegin()) why = "busy";
            if (why != null) return why;
            g.End();
            return null;
        }
        """,
        """
        public string? M(Gate g)
        {
            string? why = g.BeginResult() switch { Done => null, Busy => "busy", _ => "failed" };
            if (why is not null) return why;
            g.End();
            return null;
        }
        """,
        """
        public string? M(Gate g)
        {
            string? why = null;
            if (!g.TryBegin()) why = "busy"; //! SG1001
            if (why == null) return why;
            g.End(); //! SG1003
            return why;
        }
        """);

    [Theory]
    [InlineData("ok == true")]
    [InlineData("ok is true")]
    [InlineData("ok ?? false")]
    [InlineData("ok.GetValueOrDefault()")]
    [InlineData("ok.HasValue && ok.Value")]
    [InlineData("ok is { } known && known")]
    public Task Nullable_answer(string condition) => ExplicitAsync(
        $$"""
        public void M(Gate? g)
        {
            bool? ok = g?.TryBegin();
            if ({{condition}}) g!.End();
        }
        """,
        $$"""
        public void M(Gate? g)
        {
            bool? ok = g?.TryBegin(); //! SG1001
            if ({{condition}}) return;
            Work();
        }
        """);

    [Fact]
    public Task Answer_kept_in_a_field() => ExplicitAsync(
        """
        private bool _taken;
        public void M(Gate g)
        {
            _taken = g.TryBegin();
            if (_taken) g.End();
        }
        """,
        """
        private bool _taken;
        public void M(Gate g)
        {
            _taken = g.TryBegin(); //! SG1001
            if (!_taken) g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Answers_gathered_with_compound_assignment() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = false;
            ok |= g.TryBegin();
            if (ok) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool ok = true;
            ok &= g.TryBegin();
            if (ok) g.End();
        }
        """);

    [Fact]
    public Task Answer_in_a_tuple() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            var (ok, n) = (g.TryBegin(), 1);
            Note(n);
            if (ok) g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            switch (g.TryBegin(), n)
            {
                case (true, _): g.End(); break;
                case (false, 0): Work(); break;
            }
        }
        """);

    [Fact]
    public Task Answer_named_in_a_pattern() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (g.TryBegin() is var ok && ok) g.End();
        }
        """,
        """
        public int M(Gate g)
        {
            if (g.BeginErrno() is < 0 and var err) return err;
            g.End();
            return 0;
        }
        """,
        """
        public int M(Gate g)
        {
            if (g.BeginErrno() is var err and not 0) return err;
            g.End();
            return 0;
        }
        """,
        """
        public int M(Gate g)
        {
            if (g.BeginErrno() is int err && err == 0) return err; //! SG1001
            g.End(); //! SG1003
            return 1;
        }
        """);

    [Fact]
    public Task Named_constants() => ExplicitAsync(
        """
        private const int Ok = 0;
        private const int Again = -11;
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if (err == Again) return err;
            if (err != Ok) return err;
            g.End();
            return Ok;
        }
        """,
        """
        private const TransitionResult Wanted = TransitionResult.Done;
        public bool M(Gate g)
        {
            if (g.BeginResult() != Wanted) return false;
            g.End();
            return true;
        }
        """);

    [Fact]
    public Task Chain_of_steps_in_one_condition() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err;
            if ((err = g.BeginErrno()) != 0 || (err = Step()) != 0) return err; //! SG1001
            g.End();
            return 0;
        }
        """,
        """
        public int M(Gate g)
        {
            int err;
            if ((err = Step()) != 0 || (err = g.BeginErrno()) != 0) return err;
            g.End();
            return 0;
        }
        """);

    [Fact]
    public Task Finish_in_the_same_expression() => ExplicitAsync(
        """
        public bool M(Gate g) => g.TryBegin() && Finish(g);
        private static bool Finish(Gate g) { Work(); g.End(); return true; }
        """,
        """
        public int M(Gate g) => g.BeginErrno() switch { 0 => Finish(g), var err => err };
        private static int Finish(Gate g) { Work(); g.End(); return 0; }
        """,
        """
        public bool M(Gate g) => g.TryBegin() && Finish(g); //! SG1001
        private static bool Finish(Gate g) { if (Check()) return false; g.End(); return true; }
        """);
}
