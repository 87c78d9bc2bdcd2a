using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary><c>switch</c> as statement and expression, around begins and over other values.</summary>
public sealed class Switches
{
    [Fact]
    public Task Arm_that_returns_leaks() => ExplicitAsync(
        """
        public int M(Gate g, int n)
        {
            g.Begin(); //! SG1001
            switch (n)
            {
                case 0: g.End(); return 0;
                case 1: return 1;
                default: break;
            }
            g.End();
            return 2;
        }
        """,
        """
        public int M(Gate g, int n)
        {
            g.Begin();
            switch (n)
            {
                case 0: g.End(); return 0;
                case 1: Work(); break;
                default: break;
            }
            g.End();
            return 2;
        }
        """);

    [Fact]
    public Task Missing_default_falls_past_the_ends() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            g.Begin(); //! SG1001
            switch (n)
            {
                case 0: g.End(); break;
                case 1: g.End(); break;
            }
        }
        """,
        """
        public void M(Gate g, int n)
        {
            g.Begin();
            switch (n)
            {
                case 0: g.End(); break;
                case 1: g.End(); break;
                default: g.End(); break;
            }
        }
        """);

    [Fact]
    public Task Goto_case_and_goto_default_are_followed() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            g.Begin();
            switch (n)
            {
                case 0: Work(); goto case 1;
                case 1: g.End(); break;
                default: goto case 0;
            }
        }
        """,
        """
        public void M(Gate g, int n)
        {
            g.Begin(); //! SG1001
            switch (n)
            {
                case 0: goto default;
                case 1: g.End(); break;
                default: break;
            }
        }
        """);

    [Fact]
    public Task Answer_of_a_begin_in_a_switch_statement() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            switch (g.BeginResult())
            {
                case Done: Work(); break;
                default: return;
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            switch (g.BeginResult())
            {
                case Done: Work(); break;
                case Busy: break;
                default: return;
            }
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Gate g)
        {
            switch (g.BeginResult()) //! SG1001
            {
                case Done: Work(); return;
                default: return;
            }
        }
        """);

    [Fact]
    public Task Of_an_enum_only_the_declared_members_occur() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            switch (g.BeginResult())
            {
                case NotAllowed: case Refused: case Busy: case Invalid: case Disabled: return;
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            switch (g.BeginResult())
            {
                case NotAllowed: case Refused: case Busy: case Invalid: return;
            }
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Errno_in_a_switch_statement() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            switch (err)
            {
                case 0: break;
                case -16: return 1;
                case < 0: return err;
            }
            g.End();
            return 0;
        }
        """,
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            switch (err)
            {
                case 0: break;
                case -16: return 1;
            }
            g.End(); //! SG1003
            return 0;
        }
        """);

    [Fact]
    public Task Bool_in_a_switch_statement() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            switch (g.TryBegin())
            {
                case true: g.End(); break;
                case false: break;
            }
        }
        """,
        """
        public void M(Gate g)
        {
            switch (g.TryBegin()) //! SG1001
            {
                case true: break;
                case false: g.End(); break; //! SG1003
            }
        }
        """);
}
