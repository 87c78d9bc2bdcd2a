using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>A discard says that an answer does not matter; the object that it throws away is dropped all the same.</summary>
public sealed class Discards
{
    [Fact]
    public Task Object_that_was_begun_is_thrown_away() => ExplicitAsync(
        """
        public void M(Freezer f)
        {
            _ = f.EnterCheckpoint(); //! SG1008
        }
        """,
        """
        public void M(Freezer f)
        {
            if (f.TryEnterCheckpoint(out _)) Work(); //! SG1008
        }
        """,
        """
        public void M(Freezer f)
        {
            if (f.TryEnterCheckpoint(out Freezer.CheckpointScope _)) Work(); //! SG1008
        }
        """,
        """
        public void M(Pool p)
        {
            _ = p.Rent(); //! SG1001
        }
        """,
        """
        public void M(Pool p)
        {
            _ = p.RentOrNull(); //! SG1001
        }
        """,
        """
        public void M(Pool p)
        {
            p.Rent(out _); //! SG1001
        }
        """);

    [Fact]
    public Task Nothing_was_begun_or_somebody_has_it() => ExplicitAsync(
        """
        public void M(Freezer f)
        {
            if (!f.TryEnterCheckpoint(out Freezer.CheckpointScope scope)) return;
            using (scope) Work();
        }
        """,
        """
        public void M(Pool p)
        {
            Lease lease;
            _ = lease = p.Rent();
            p.Return(lease);
        }
        """,
        """
        public void M(Freezer f)
        {
            using var _ = f.EnterCheckpoint();
        }
        """,
        """
        public void M(Gate g)
        {
            _ = g.TryBegin() && End(g);
        }
        private static bool End(Gate g) { g.End(); return true; }
        """);

    [Fact]
    public Task Answer_that_does_not_matter_says_nothing_of_the_operation() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            _ = g.TryBegin(); //! SG1001
        }
        """,
        """
        public void M(Gate g)
        {
            _ = g.TryBegin();
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Freezer f) => _ = f.Freeze();
        """);
}
