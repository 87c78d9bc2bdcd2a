using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Receivers and begun objects that may be null.</summary>
public sealed class NullTests
{
    [Fact]
    public Task Same_test_around_begin_and_end() => ExplicitAsync(
        """
        public void M(Gate? g)
        {
            if (g != null) g.Begin();
            Work();
            if (g != null) g.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            if (g != null) g.Begin();
            Work();
            if (g == null) return;
            g.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            if (g != null) g.Begin(); //! SG1001
            if (Check()) return;
            if (g != null) g.End();
        }
        """);

    [Fact]
    public Task Tests_written_in_different_ways() => ExplicitAsync(
        """
        public void M(Gate? g)
        {
            if (g is not null) g.Begin();
            Work();
            if (!(g is null)) g.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            if (g is { }) g.Begin();
            Work();
            g?.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            if (g is not Gate) return;
            g.Begin();
            Work();
            g?.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            if (g is { } open) open.Begin();
            Work();
            if (g is { } shut) shut.End();
        }
        """);

    [Fact]
    public Task Conditional_access_on_both_sides() => ExplicitAsync(
        """
        public void M(Gate? g)
        {
            g?.Begin();
            Work();
            g?.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            g?.Begin(); //! SG1001
            if (Check()) return;
            g?.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            g?.Begin();
            Work();
            if (g != null) g.End();
        }
        """);

    [Fact]
    public Task End_when_the_receiver_is_null_is_no_end() => ExplicitAsync(
        """
        public void M(Gate? g, Gate other)
        {
            if (g != null) g.Begin(); //! SG1001
            if (g == null) other.End();
        }
        """);

    [Fact]
    public Task Begun_object_is_not_null() => ExplicitAsync(
        """
        public void M(Gate? g)
        {
            g!.Begin();
            if (g != null) g.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            g!.Begin();
            if (g == null) return;
            g.End();
        }
        """);

    [Fact]
    public Task Result_through_conditional_access() => ExplicitAsync(
        """
        public void M(Gate? g)
        {
            if (g?.TryBegin() == true) g.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            if (g?.TryBegin() != true) return;
            g.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            if (g?.TryBegin() ?? false) g!.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            if (g?.TryBegin() == true) Work(); //! SG1001
        }
        """,
        """
        public void M(Gate? g)
        {
            if (g?.BeginResult() is not Done) return;
            g.End();
        }
        """);

    [Fact]
    public Task Field_tested_at_begin_and_end() => ExplicitAsync(
        """
        private Gate? _gate;
        public void M()
        {
            if (_gate != null) _gate.Begin();
            Work();
            if (_gate != null) _gate.End();
        }
        """,
        """
        private Gate? _gate;
        public void M()
        {
            _gate?.Begin();
            Work();
            _gate?.End();
        }
        """,
        """
        private Gate? _gate;
        public void M()
        {
            if (_gate != null) _gate.Begin(); //! SG1001
            if (Check()) return;
            if (_gate != null) _gate.End();
        }
        """);

    [Fact]
    public Task Member_of_a_parameter_tested_at_begin_and_end() => ExplicitAsync(
        """
        public int M(Node ctx)
        {
            int err = 0;
            if (ctx.Spare != null)
            {
                err = ctx.Spare.BeginErrno();
                if (err < 0) return err;
            }
            Note(ctx);
            err = Step();
            if (err < 0) goto Out;
            Work();
        Out:
            if (ctx.Spare != null) ctx.Spare.End();
            return err;
        }
        """,
        """
        public int M(Node ctx)
        {
            int err = 0;
            if (ctx.Spare != null)
            {
                err = ctx.Spare.BeginErrno(); //! SG1001
                if (err < 0) return err;
            }
            err = Step();
            if (err < 0) return err;
            if (ctx.Spare != null) ctx.Spare.End();
            return err;
        }
        """);

    [Fact]
    public Task Null_test_kept_in_a_bool() => ExplicitAsync(
        """
        public void M(Gate? g)
        {
            bool present = g != null;
            if (present) g!.Begin();
            Work();
            if (present) g!.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            bool present = g != null;
            if (present) g!.Begin(); //! SG1001
            Work();
            if (!present) Work();
        }
        """);

    [Fact]
    public Task Guard_clause_before_the_begin() => ExplicitAsync(
        """
        public void M(Gate? g)
        {
            if (g is null) throw new ArgumentNullException(nameof(g));
            g.Begin();
            g.End();
        }
        """,
        """
        public void M(Gate? g)
        {
            ArgumentNullException.ThrowIfNull(g);
            g.Begin();
            g.End();
        }
        """);

    [Fact]
    public Task Object_whose_property_was_read_is_there() => ExplicitFileAsync(
        """
        public sealed class Row { public int Count { get; } public Gate Gate { get; } = new(); public int this[int i] => i; }
        public sealed class Subject
        {
            public void Property(Gate g, Row? row)
            {
                if (row!.Count != 0) return;
                g.Begin();
                if (row is { Count: 0 }) g.End();
            }

            public void Length(Gate g, string? text)
            {
                int length = text!.Length;
                g.Begin();
                if (text != null) g.End();
            }

            public void Indexer(Gate g, Row? row)
            {
                int first = row![0];
                g.Begin();
                if (row is null) return;
                g.End();
            }

            public void OfTheProperty(Row? row)
            {
                row!.Gate.Begin();
                row?.Gate.End();
            }

            public void Name(Gate g, Row? row)
            {
                string name = nameof(row.Count);
                g.Begin(); //! SG1001
                if (row != null) g.End();
            }

            public void Conditional(Gate g, Row? row)
            {
                int? count = row?.Count;
                g.Begin(); //! SG1001
                if (row != null) g.End();
            }

            public void AfterAssignment(Gate g, Row? row, Row? other)
            {
                int count = row!.Count;
                row = other;
                g.Begin(); //! SG1001
                if (row != null) g.End();
            }

            public void OnOneWay(Gate g, Row? row)
            {
                if (Check()) Step(row!.Count);
                g.Begin(); //! SG1001
                if (row != null) g.End();
            }

            public void Nullable(Gate g, int? count)
            {
                bool known = count.HasValue;
                g.Begin(); //! SG1001
                if (count != null) g.End();
            }

            private static void Step(int count) => Work();
        }
        """);
}
