using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Batches and transactions as users write them, in members of every kind.</summary>
public sealed class UsersOwnPairs
{
    [Fact]
    public Task Update_of_a_list_view() => AllAsync(
        """
        public sealed class ListView
        {
            [Begins("Update")] public void BeginUpdate() => Work();
            [Ends("Update")] public void EndUpdate() => Work();
            public void Add(string item) => Note(item);
        }
        public void M(ListView view, string[] items)
        {
            view.BeginUpdate(); //! SG1002
            foreach (string item in items) view.Add(item);
            view.EndUpdate();
        }
        """,
        """
        public sealed class ListView
        {
            [Begins("Update")] public void BeginUpdate() => Work();
            [Ends("Update")] public void EndUpdate() => Work();
            public void Add(string item) => Note(item);
        }
        public void M(ListView view, string[] items)
        {
            view.BeginUpdate();
            try { foreach (string item in items) view.Add(item); }
            finally { view.EndUpdate(); }
        }
        """);

    [Fact]
    public Task Transaction_that_ends_by_commit_or_rollback() => AllAsync(
        """
        public sealed class Db
        {
            [Begins("Tx")] public void BeginTx() => Work();
            [Ends("Tx")] public void Commit() => Work();
            [Ends("Tx")] public void Rollback() => Work();
        }
        public void M(Db db)
        {
            db.BeginTx();
            try
            {
                Work();
            }
            catch
            {
                db.Rollback();
                throw;
            }
            db.Commit();
        }
        """,
        """
        public sealed class Db
        {
            [Begins("Tx")] public void BeginTx() => Work();
            [Ends("Tx")] public void Commit() => Work();
            [Ends("Tx")] public void Rollback() => Work();
        }
        public bool M(Db db)
        {
            bool done = false;
            db.BeginTx();
            try
            {
                Work();
                db.Commit();
                done = true;
            }
            finally
            {
                if (!done) db.Rollback();
            }
            return done;
        }
        """,
        """
        public sealed class Db
        {
            [Begins("Tx")] public void BeginTx() => Work();
            [Ends("Tx")] public void Commit() => Work();
            [Ends("Tx")] public void Rollback() => Work();
        }
        public bool M(Db db)
        {
            db.BeginTx(); //! SG1001
            try
            {
                if (Check()) return false;
                db.Commit();
                return true;
            }
            catch (IOException)
            {
                db.Rollback();
                return false;
            }
        }
        """);

    [Fact]
    public Task Top_level_statements() => ExplicitProgramAsync(
        """
        var g = new Gate();
        g.Begin(); //! SG1001
        if (args.Length > 0) return;
        g.End();
        """);

    [Fact]
    public Task Members_of_every_kind_are_judged() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public Subject(bool c)
        {
            _gate.Begin(); //! SG1001
            if (c) return;
            _gate.End();
        }
        public int Value
        {
            get
            {
                _gate.Begin(); //! SG1001
                if (Check()) return 1;
                _gate.End();
                return 0;
            }
            set
            {
                _gate.Begin(); //! SG1001
                if (value > 0) return;
                _gate.End();
            }
        }
        public int this[int i]
        {
            get
            {
                _gate.Begin(); //! SG1001
                if (i > 0) return 1;
                _gate.End();
                return 0;
            }
        }
        public static Subject operator +(Subject a, int n)
        {
            a._gate.Begin(); //! SG1001
            if (n > 0) return a;
            a._gate.End();
            return a;
        }
        public event Action Changed
        {
            add
            {
                _gate.Begin(); //! SG1001
                if (value is null) return;
                _gate.End();
            }
            remove { _gate.Begin(); _gate.End(); }
        }
        """);
}
