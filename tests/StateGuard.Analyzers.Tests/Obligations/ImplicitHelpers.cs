using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>The default setting: helpers that may, cannot or must throw.</summary>
public sealed class ImplicitHelpers
{
    [Fact]
    public Task Helper_that_cannot_throw() => AllAsync(
        """
        private int _count;
        private void Bump() => _count++;
        public void M(Gate g)
        {
            g.Begin();
            Bump();
            g.End();
        }
        """,
        """
        private int _count;
        private void Bump() { _count++; Work(); }
        public void M(Gate g)
        {
            g.Begin(); //! SG1002
            Bump();
            g.End();
        }
        """,
        """
        private static void Quietly() { try { Work(); } catch { } }
        public void M(Gate g)
        {
            g.Begin();
            Quietly();
            g.End();
        }
        """);

    [Fact]
    public Task Helper_with_a_written_throw_is_implicit_at_its_caller() => AllAsync(
        """
        private static void Validate(int n) { if (n < 0) throw new ArgumentOutOfRangeException(nameof(n)); }
        public void M(Gate g, int n)
        {
            g.Begin(); //! SG1002
            Validate(n);
            g.End();
        }
        """);

    [Fact]
    public Task Helper_with_a_written_throw_is_silent_where_only_written_exceptions_count() => ExplicitAsync(
        """
        private static void Validate(int n) { if (n < 0) throw new ArgumentOutOfRangeException(nameof(n)); }
        public void M(Gate g, int n)
        {
            g.Begin();
            Validate(n);
            g.End();
        }
        """);

    [Fact]
    public Task Helper_that_ends_on_every_exit() => AllAsync(
        """
        private readonly Gate _gate = new();
        private void WorkAndEnd()
        {
            try { Work(); }
            finally { _gate.End(); }
        }
        public void M()
        {
            _gate.Begin();
            WorkAndEnd();
        }
        """,
        """
        private readonly Gate _gate = new();
        private void WorkAndEnd()
        {
            Work();
            _gate.End();
        }
        public void M()
        {
            _gate.Begin(); //! SG1002
            WorkAndEnd();
        }
        """);
}
