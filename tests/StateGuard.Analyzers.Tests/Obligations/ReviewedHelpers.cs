using System.Text;
using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Helpers that are given a begun object: to end it, to keep it, or only to look at it.</summary>
public sealed class ReviewedHelpers
{
    [Fact]
    public Task A_helper_may_keep_the_object() => ExplicitAsync(
        """
        private readonly Pool _pool = new();
        private readonly List<Lease> _leases = new();
        public void M() { Lease lease = _pool.Rent(); Keep(lease); }
        private void Keep(Lease lease) => _leases.Add(lease);
        """,
        """
        private readonly Freezer _freezer = new();
        private Freezer.CheckpointScope _scope;
        public void M() { var scope = _freezer.EnterCheckpoint(); Keep(scope); }
        private void Keep(Freezer.CheckpointScope scope) => _scope = scope;
        """,
        """
        private readonly Pool _pool = new();
        private readonly List<Lease> _leases = new();
        public void M() { Lease lease = _pool.Rent(); Pass(lease); }
        private void Pass(Lease lease) => Keep(lease);
        private void Keep(Lease lease) { if (Check()) _leases.Add(lease); else _pool.Return(lease); }
        """);

    [Fact]
    public Task A_private_helper_marked_as_not_returning_counts_as_a_throw() => ExplicitAsync(
        """
        [DoesNotReturn] private static void Fail() => throw new InvalidOperationException();
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            if (Check()) Fail();
            g.End();
        }
        """,
        """
        [DoesNotReturn] private static void Fail() => throw new InvalidOperationException();
        public void M(Gate g)
        {
            if (!g.TryBegin()) Fail();
            try { if (Check()) Fail(); } finally { g.End(); }
        }
        """);

    [Fact]
    public Task A_helper_that_looks_at_the_object_does_not_keep_it() => ExplicitAsync(
        """
        private readonly Pool _pool = new();
        public void M() { Lease lease = _pool.Rent(); Look(lease); } //! SG1001
        private static void Look(Lease lease) => Note(lease.Size);
        """,
        """
        private readonly Pool _pool = new();
        private readonly List<Lease> _leases = new();
        public void M(Lease other) { Lease lease = _pool.Rent(); Keep(lease, other); } //! SG1001
        private void Keep(Lease looked, Lease kept) { Note(looked.Size); _leases.Add(kept); }
        """);

    [Fact]
    public Task A_helper_may_end_a_scope_without_a_name() => ExplicitAsync(
        """
        private readonly Freezer _freezer = new();
        public void M() { var scope = _freezer.EnterCheckpoint(); Run(scope); }
        private static void Run(Freezer.CheckpointScope scope) { using (scope) { Work(); } }
        """,
        """
        private readonly Freezer _freezer = new();
        public void M() { var scope = _freezer.EnterCheckpoint(); Run(scope); } //! SG1008
        private static void Run(Freezer.CheckpointScope scope) { using (Open()) { Note(scope.ToString()); } }
        """);

    [Fact]
    public Task Marks_may_be_written_by_an_alias_of_a_namespace() => ExplicitFileAsync(
        """
        namespace Locks
        {
            using Opens = StateGuard.BeginsAttribute;
            using Closes = StateGuard.EndsAttribute;

            public sealed class Latch
            {
                [Opens("Latch")] public void Lift() => Work();
                [Closes("Latch")] public void Drop() => Work();

                public static void Right(Latch latch) { latch.Lift(); Work(); latch.Drop(); }
                public static void Wrong(Latch latch) { latch.Lift(); if (Check()) return; latch.Drop(); } //! SG1001
            }
        }
        """);

    [Fact(Timeout = 60_000)]
    public Task Helpers_that_share_helpers_are_looked_at_once()
    {
        const int Width = 40;
        const int Layers = 4;
        StringBuilder source = new();
        for (int layer = 0; layer < Layers; layer++)
        {
            for (int i = 0; i < Width; i++)
            {
                string body = layer == Layers - 1 ? "Work();" : string.Concat(Enumerable.Range(0, Width).Select(j => $"H{layer + 1}x{j}(); "));
                source.AppendLine($"private static void H{layer}x{i}() {{ {body} }}");
            }
        }

        source.AppendLine("public void Right(Gate g) { g.Begin(); H0x0(); g.End(); }");
        source.AppendLine("public void Wrong(Gate g) { g.Begin(); H0x0(); if (Check()) return; g.End(); } //! SG1001");
        return ExplicitAsync(source.ToString());
    }
}
