using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Helpers that call themselves, that are virtual, or that stand inside the method.</summary>
public sealed class HelperKinds
{
    [Fact]
    public Task Recursion_with_a_pair_on_every_level() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Walk(int n)
        {
            _gate.Begin();
            Work();
            _gate.End();
            if (n > 0) Walk(n - 1);
        }
        public void M() => Walk(3);
        """);

    [Fact]
    public Task Recursion_that_ends_at_the_bottom() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Close(int n)
        {
            if (n == 0) { _gate.End(); return; }
            Close(n - 1);
        }
        public void M()
        {
            _gate.Begin();
            Close(3);
        }
        """,
        """
        private readonly Gate _gate = new();
        private void Close(int n)
        {
            if (Check()) return;
            if (n == 0) { _gate.End(); return; }
            Close(n - 1);
        }
        public void M(bool c)
        {
            _gate.Begin(); //! SG1001
            if (c) { _gate.End(); return; }
            Close(3);
        }
        """);

    [Fact]
    public Task Mutual_recursion() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Even(int n) { if (n == 0) _gate.End(); else Odd(n - 1); }
        private void Odd(int n) { if (n == 1) _gate.End(); else Even(n - 1); }
        public void M()
        {
            _gate.Begin();
            Even(4);
        }
        """);

    [Fact]
    public Task Virtual_member_speaks_by_its_attributes_alone() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        protected virtual void Close() => _gate.End();
        public void M()
        {
            _gate.Begin(); //! SG1006
            Close();
        }
        """,
        """
        private readonly Gate _gate = new();
        protected virtual void Close() => _gate.End();
        public void M()
        {
            _gate.Begin(); //! SG1001
            if (Check()) { Close(); return; }
            _gate.End();
        }
        """);

    [Fact]
    public Task Interface_speaks_by_its_attributes() => ExplicitAsync(
        """
        public void M(IGate g)
        {
            if (!g.TryBegin()) return; //! SG1001
            if (Check()) return;
            g.End();
        }
        """,
        """
        public void M(IGate g)
        {
            if (!g.TryBegin()) return;
            Work();
            g.End();
        }
        """,
        """
        public void M<T>(T g) where T : class, IGate
        {
            if (!g.TryBegin()) return; //! SG1001
            if (Check()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Local_function_that_ends() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            if (Check()) { Close(); return; }
            Close();
            void Close() => g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            if (Check()) return;
            Close();
            void Close() => g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            Close(g);
            static void Close(Gate x) => x.End();
        }
        """);

    [Fact]
    public Task Local_function_with_a_pair_of_its_own() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            Local();
            void Local()
            {
                g.Begin(); //! SG1001
                if (Check()) return;
                g.End();
                Work();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            Local();
            void Local()
            {
                g.Begin();
                Work();
                g.End();
            }
        }
        """);

    [Fact]
    public Task Lambda_with_a_pair_of_its_own() => ExplicitAsync(
        """
        public Action M(Gate g) => () =>
        {
            g.Begin(); //! SG1001
            if (Check()) return;
            g.End();
        };
        """,
        """
        public Action M(Gate g) => () =>
        {
            g.Begin();
            Work();
            g.End();
        };
        """,
        """
        public Task M(Gate g) => Task.Run(async () =>
        {
            g.Begin(); //! SG1001
            await WorkAsync();
            if (Check()) return;
            g.End();
        });
        """);

    [Fact]
    public Task Lambda_invoked_here() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            Action close = () => g.End();
            g.Begin();
            Work();
            close();
        }
        """);

    [Fact]
    public Task End_in_a_delegate_that_escapes_defers_it() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1006
            Keep(() => g.End());
        }
        """,
        """
        public Action M(Gate g)
        {
            g.Begin(); //! SG1006
            return () => g.End();
        }
        """,
        """
        private Action? _close;
        public void M(Gate g)
        {
            g.Begin(); //! SG1006
            _close = () => { Work(); g.End(); };
        }
        """,
        """
        public void M(Gate g, CancellationToken token)
        {
            g.Begin(); //! SG1006
            token.Register(() => g.End());
        }
        """);

    [Fact]
    public Task Method_group_of_the_end_that_escapes_defers_it() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1006
            Keep(g.End);
        }
        """);

    [Fact]
    public Task Lambda_that_only_works_does_not_defer() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            Keep(() => Work());
        }
        """);
}
