using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>SG1009: a marked method that does not do what it says, and overrides that say something else.</summary>
public sealed class Promises
{
    [Fact]
    public Task A_begin_that_has_not_begun() => ExplicitAsync(
        """
        [Begins("Op")]
        public void M(Gate g, bool c) //! SG1009
        {
            if (c) return;
            g.Begin();
        }
        """,
        """
        [Begins("Op")]
        public void M(Gate g) => g.Begin();
        """,
        """
        [Begins("Op")]
        public void M(Gate g) //! SG1009
        {
            g.Begin();
            g.End();
        }
        """,
        """
        [Begins("Op")]
        public void M(Gate g, Gate h, bool c)
        {
            if (c) g.Begin();
            else h.Begin();
        }
        """,
        """
        [Begins("Op")]
        public void M(Gate g, bool c)
        {
            if (c) throw new InvalidOperationException();
            g.Begin();
        }
        """);

    [Fact]
    public Task A_begin_that_answers_yes_and_gives_nothing() => ExplicitAsync(
        """
        private readonly Pool _pool = new();
        public bool TryTake([Begins("Lease")] out Lease? lease) //! SG1009
        {
            lease = _pool.RentOrNull();
            return true;
        }
        """,
        """
        private readonly Pool _pool = new();
        public bool TryTake([Begins("Lease")] out Lease? lease)
        {
            lease = _pool.RentOrNull();
            return lease != null;
        }
        """,
        """
        private readonly Pool _pool = new();
        public bool TryTake([Begins("Lease")] out Lease lease)
        {
            lease = _pool.RentOrNull() ?? new Lease();
            return true;
        }
        """);

    [Fact]
    public Task A_method_that_implements_it_is_taken_at_its_word() => ExplicitAsync(
        """
        private int _count;
        [Begins("Own")] public void Open() => _count++;
        [Ends("Own")] public void Close() => _count--;
        """,
        """
        [Begins("Other")]
        public void M(Gate g)
        {
            g.Begin();
            g.End();
        }
        """);

    [Fact]
    public Task What_it_answers() => ExplicitAsync(
        """
        [Begins("Op")]
        public bool M(Gate g) //! SG1009
        {
            g.Begin();
            return false;
        }
        """,
        """
        [Begins("Op")]
        public bool M(Gate g) => g.TryBegin();
        """,
        """
        [Begins("Op")]
        public bool M(Gate g) => !g.TryBegin(); //! SG1009
        """,
        """
        [Begins("Op")]
        public bool M(Gate g)
        {
            bool ok = g.TryBegin();
            Work();
            return ok;
        }
        """,
        """
        [Begins("Op")]
        public bool M(Gate g) //! SG1009
        {
            if (!g.TryBegin()) return false;
            return Check();
        }
        """,
        """
        [Begins("Op")]
        public bool M(Gate g)
        {
            if (!g.TryBegin()) return false;
            if (Check()) return true;
            g.End();
            return false;
        }
        """,
        """
        [Begins("Op")]
        public int M(Gate g)
        {
            int error = g.BeginErrno();
            return error < 0 ? -1 : 0;
        }
        """,
        """
        [Begins("Op")]
        public int M(Gate g) //! SG1009
        {
            int error = g.BeginErrno();
            return 0;
        }
        """,
        """
        [Begins("Op")]
        public int M(Gate g) => ToErrno(g.BeginResult());
        private static int ToErrno(TransitionResult r) => r switch { Done => 0, Busy => -16, _ => -22 };
        """,
        """
        [Begins("Op")]
        public bool M(Gate g) //! SG1009
        {
            g.Begin();
            return IsNever(g.Value);
        }

        private static bool IsNever(int value)
        {
            Note(value);
            return false;
        }
        """,
        """
        [Begins("Op")]
        public TransitionResult M(Gate g) => g.BeginResult();
        """,
        """
        [Begins("Op")]
        public TransitionResult M(Gate g) //! SG1009
        {
            TransitionResult r = g.BeginResult();
            return r == Done ? Busy : r;
        }
        """,
        """
        [Begins("Op", SuccessWhen = false)]
        public bool M(Gate g) => !g.TryBegin();
        """,
        """
        [Begins("Op")]
        public async Task<bool> M(Gate g)
        {
            if (!await g.TryBeginAsync()) return false;
            return true;
        }
        """,
        """
        [Begins("Op")]
        public async Task<bool> M(Gate g) //! SG1009
        {
            _ = await g.TryBeginAsync();
            return true;
        }
        """);

    [Fact]
    public Task An_end_that_has_not_ended() => ExplicitAsync(
        """
        [Ends("Op")]
        public void M(Gate g, bool c) //! SG1009
        {
            if (c) return;
            g.End();
        }
        """,
        """
        [Ends("Op")]
        public void M(Gate g)
        {
            Work();
            g.End();
        }
        """,
        """
        [Ends("Op")]
        public void M(Gate? g) => g?.End();
        """,
        """
        [Ends("Op")]
        public void M(Gate g) //! SG1009
        {
            g.End();
            g.Begin(); //! SG1001
        }
        """,
        """
        private bool _done;
        private readonly Gate _g = new();
        [Ends("Op")]
        public void Dispose()
        {
            if (_done) return;
            _done = true;
            _g.End();
        }
        """);

    [Fact]
    public Task An_exception_that_is_swallowed() => AllAsync(
        """
        [Ends("Op")]
        public void M(Gate g) //! SG1009
        {
            try
            {
                Work();
                g.End();
            }
            catch (Exception)
            {
            }
        }
        """,
        """
        [Ends("Op")]
        public void M(Gate g)
        {
            try
            {
                Work();
            }
            finally
            {
                g.End();
            }
        }
        """);

    [Fact]
    public Task Through_a_helper() => ExplicitAsync(
        """
        [Begins("Op")]
        public bool M(Gate g) => Inner(g);
        private bool Inner(Gate g) => g.TryBegin();
        """,
        """
        [Begins("Op")]
        public bool M(Gate g) //! SG1009
        {
            Inner(g);
            return true;
        }

        private bool Inner(Gate g) => g.TryBegin();
        """);

    [Fact]
    public Task On_parameters_and_results() => ExplicitAsync(
        """
        public bool M([Begins("Op")] Gate g) => g.TryBegin();
        """,
        """
        public void M([Begins("Op")] Gate g) //! SG1009
        {
            if (Check()) g.Begin();
        }
        """,
        """
        [return: Begins("Op")]
        public Gate? M()
        {
            var g = new Gate();
            if (g.TryBegin()) return g;
            return null;
        }
        """,
        """
        [return: Begins("Op")]
        public Gate M() //! SG1009
        {
            var g = new Gate();
            if (Check()) g.Begin();
            return g;
        }
        """,
        """
        public bool M([Begins("Op")] out Gate? g)
        {
            g = new Gate();
            if (g.TryBegin()) return true;
            g = null;
            return false;
        }
        """);

    [Fact]
    public Task A_renewal_ends_one_and_begins_another() => ExplicitAsync(
        """
        [return: Begins("Lease")]
        public Lease M(Pool pool, [Ends("Lease")] Lease lease)
        {
            pool.Return(lease);
            return pool.Rent();
        }
        """);

    [Fact]
    public Task Overrides() => ExplicitFileAsync(
        """
        public abstract class Base
        {
            [Begins("Op")] public abstract bool Begin();
            [Ends("Op")] public abstract void End();
            public virtual void Reset() { }
            [Requires("Op")] public virtual void Use() { }
        }

        public class Good : Base
        {
            [Begins("Op")] public override bool Begin() => true;
            [Ends("Op")] public override void End() { }
            public override void Use() { }
        }

        public class Bad : Base
        {
            public override bool Begin() => true; //! SG1009
            public override void End() { } //! SG1009
            [Ends("Op")] public override void Reset() { } //! SG1009
        }

        public class Another : Base
        {
            [Begins("Elsewhere")] public override bool Begin() => true; //! SG1009 SG1009
            [Begins("Op")] public override void End() { } //! SG1009 SG1009
        }

        public abstract class Desk
        {
            public abstract void Take([Begins("Op")] Gate a, Gate b);
        }

        public class SameDesk : Desk
        {
            public override void Take([Begins("Op")] Gate a, Gate b) { }
        }

        public class OtherDesk : Desk
        {
            public override void Take(Gate a, [Begins("Op")] Gate b) { } //! SG1009 SG1009
        }
        """,
        """
        public class Good : IGate
        {
            [Begins("Op")] public bool TryBegin() => true;
            [Ends("Op")] public void End() { }
        }

        public class Bad : IGate
        {
            public bool TryBegin() => true; //! SG1009
            void IGate.End() { } //! SG1009
        }
        """,
        """
        public class Scope : IDisposable
        {
            [Ends("Op")] public void Dispose() { }
        }
        """);
}
