using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>SG1007: a call that needs what nothing shows to be open.</summary>
public sealed class Requirements
{
    [Fact]
    public Task Proof_of_the_good_case_is_needed() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.UseOpen(); //! SG1007
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            g.UseOpen();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            g.End();
            g.UseOpen(); //! SG1007
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            if (c) g.Begin();
            g.UseOpen(); //! SG1007
            if (c) g.End();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            if (c) g.Begin();
            if (c) g.UseOpen();
            if (c) g.End();
        }
        """);

    [Fact]
    public Task A_begin_that_failed() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            g.UseOpen(); //! SG1007
            if (ok) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) return;
            g.UseOpen();
            g.End();
        }
        """,
        """
        public int M(Gate g)
        {
            int error = g.BeginErrno();
            if (error < 0) return error;
            g.UseOpen();
            g.End();
            return 0;
        }
        """);

    [Fact]
    public Task Another_object() => ExplicitAsync(
        """
        public void M(Gate a, Gate b)
        {
            a.Begin();
            b.UseOpen(); //! SG1007
            a.End();
        }
        """,
        """
        public void M(Gate a)
        {
            a.Begin();
            Gate b = a;
            b.UseOpen();
            a.End();
        }
        """,
        """
        public void M()
        {
            var g = new Gate();
            g.UseOpen(); //! SG1007
        }
        """,
        """
        private readonly Gate _g = new();
        public void M()
        {
            _g.Begin();
            this._g.UseOpen();
            _g.End();
        }
        """);

    [Fact]
    public Task On_a_parameter() => ExplicitAsync(
        """
        public void M(Node node)
        {
            Calls.Save(node); //! SG1007
        }
        """,
        """
        public void M(Node node)
        {
            node.Open();
            Calls.Save(node);
            node.Close();
        }
        """);

    [Fact]
    public Task The_caller_is_marked() => ExplicitAsync(
        """
        [Requires("Op")] public void M(Gate g) => g.UseOpen();
        """,
        """
        [Requires("Other")] public void M(Gate g) => g.UseOpen(); //! SG1007
        """,
        """
        public void M([Requires("Op")] Gate g) => g.UseOpen();
        """,
        """
        [Requires("Op")]
        public void M(Gate g)
        {
            g.UseOpen();
            g.End();
            g.UseOpen(); //! SG1007
        }
        """,
        """
        [Ends("Op")]
        public void M(Gate g)
        {
            g.UseOpen();
            g.End();
        }
        """);

    [Fact]
    public Task Helpers_are_judged_where_they_are_called() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            Write(g);
            g.End();
            Write(g); //! SG1007
        }

        private void Write(Gate g) => g.UseOpen();
        """,
        """
        public void M(Gate g)
        {
            Outer(g); //! SG1007
        }

        private void Outer(Gate g) => Inner(g);
        private void Inner(Gate g) => g.UseOpen();
        """,
        """
        private readonly Gate _g = new();
        public void M()
        {
            _g.Begin();
            Outer();
            _g.End();
        }

        private void Outer() { Inner(); Inner(); }
        private void Inner() => _g.UseOpen();
        """,
        """
        private void Write(Gate g)
        {
            g.Begin();
            g.End();
            g.UseOpen(); //! SG1007
        }
        """,
        """
        public void M(Gate g)
        {
            Write(g);

            static void Write(Gate g)
            {
                g.Begin();
                g.UseOpen();
                g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            void Write() => g.UseOpen();

            g.Begin();
            Write();
            g.End();
            Write(); //! SG1007
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            Finish(g);
            Finish(g); //! SG1007
        }

        private void Finish(Gate g)
        {
            g.UseOpen();
            g.End();
        }
        """);

    [Fact]
    public Task A_lambda_runs_when_somebody_likes() => ExplicitAsync(
        """
        public void M(Gate g, Action<Action> run)
        {
            g.Begin();
            run(() => g.UseOpen());
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            Keep(() =>
            {
                g.Begin();
                g.End();
                g.UseOpen(); //! SG1007
            });
        }
        """);

    [Fact]
    public Task In_a_loop() => ExplicitAsync(
        """
        public void M(Gate[] gates)
        {
            foreach (Gate g in gates)
            {
                g.Begin();
                g.UseOpen();
                g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            while (Check()) { g.UseOpen(); }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            do
            {
                g.UseOpen(); //! SG1007
                g.End(); //! SG1003
            }
            while (Check());
        }
        """);

    [Fact]
    public Task After_an_exception() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                g.UseOpen();
            }
            catch
            {
                g.UseOpen();
            }
            finally
            {
                g.End();
            }
        }
        """);
}
