using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Several operations: modes of one object, keys, counted begins, methods that begin more than one.</summary>
public sealed class SeveralOperations
{
    [Fact]
    public Task Modes_of_one_object_are_different_operations() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.EnterRead(); //! SG1001
            g.ExitWrite();
        }
        """,
        """
        public void M(Gate g)
        {
            g.EnterRead();
            g.ExitRead();
            g.EnterWrite();
            g.ExitWrite();
        }
        """,
        """
        public void M(Gate g)
        {
            g.EnterRead();
            g.EnterWrite(); //! SG1001
            if (Check()) { g.ExitRead(); return; }
            g.ExitWrite();
            g.ExitRead();
        }
        """);

    [Fact]
    public Task Upgrade_from_one_mode_to_the_other() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.EnterRead();
            if (Check())
            {
                g.ExitRead();
                g.EnterWrite();
                Work();
                g.ExitWrite();
                g.EnterRead();
            }
            g.ExitRead();
        }
        """,
        """
        public void M(Gate g)
        {
            g.EnterRead();
            if (Check())
            {
                g.ExitRead();
                g.EnterWrite();
                Work();
                g.ExitWrite();
            }
            g.ExitRead(); //! SG1003
        }
        """);

    [Fact]
    public Task Method_that_begins_two_operations() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.EnterBoth();
            g.ExitWrite();
            g.ExitRead();
        }
        """,
        """
        public void M(Gate g)
        {
            g.EnterBoth(); //! SG1001
            g.ExitWrite();
        }
        """);

    [Fact]
    public Task Keys_tell_operations_apart() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.BeginEdit(1);
            g.EndEdit(1);
        }
        """,
        """
        public void M(Gate g)
        {
            g.BeginEdit(1); //! SG1001
            g.EndEdit(2);
        }
        """,
        """
        public void M(Gate g, int row)
        {
            g.BeginEdit(row);
            Work();
            g.EndEdit(row);
        }
        """,
        """
        public void M(Gate g, int row)
        {
            g.BeginEdit(row); //! SG1001
            row++;
            g.EndEdit(row);
        }
        """,
        """
        public void M(Gate g)
        {
            g.BeginEdit(1);
            g.BeginEdit(2); //! SG1001
            if (Check()) { g.EndEdit(1); return; }
            g.EndEdit(2);
            g.EndEdit(1);
        }
        """);

    [Fact]
    public Task Counted_begins_need_as_many_ends() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Enter();
            g.Enter();
            g.Exit();
            g.Exit();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Enter(); //! SG1001
            if (Check()) return;
            g.Exit();
        }
        """);

    [Fact]
    public Task Two_objects_crossed() => ExplicitAsync(
        """
        public void M(Gate a, Gate b)
        {
            a.Begin();
            b.Begin();
            a.End();
            b.End();
        }
        """,
        """
        public void M(Gate a, Gate b)
        {
            a.Begin(); //! SG1001
            b.Begin(); //! SG1001
            if (Check()) { a.End(); return; }
            if (Check()) { b.End(); return; }
            a.End();
            b.End();
        }
        """);

    [Fact]
    public Task Two_results_are_not_mixed_up() => ExplicitAsync(
        """
        public void M(Gate a, Gate b)
        {
            bool first = a.TryBegin();
            bool second = b.TryBegin();
            if (first) a.End();
            if (second) b.End();
        }
        """,
        """
        public void M(Gate a, Gate b)
        {
            bool first = a.TryBegin(); //! SG1001
            bool second = b.TryBegin(); //! SG1001
            if (first) b.End(); //! SG1003
            if (second) a.End(); //! SG1003
        }
        """);

    [Fact]
    public Task All_or_nothing() => ExplicitAsync(
        """
        public bool M(Gate a, Gate b, Gate c)
        {
            if (!a.TryBegin()) return false;
            if (!b.TryBegin()) { a.End(); return false; }
            if (!c.TryBegin()) { b.End(); a.End(); return false; }
            Work();
            c.End();
            b.End();
            a.End();
            return true;
        }
        """,
        """
        public bool M(Gate a, Gate b, Gate c)
        {
            if (!a.TryBegin()) return false;
            if (!b.TryBegin()) { a.End(); return false; } //! SG1001
            if (!c.TryBegin()) { a.End(); return false; }
            Work();
            c.End();
            b.End();
            a.End();
            return true;
        }
        """);
}
