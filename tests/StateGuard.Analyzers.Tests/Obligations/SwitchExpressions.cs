using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary><c>switch</c> expressions, <c>when</c> clauses, and the same value switched over twice.</summary>
public sealed class SwitchExpressions
{
    [Fact]
    public Task Switch_expression_over_the_answer() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            bool open = g.BeginResult() switch { Done => true, _ => false };
            if (!open) return -1;
            g.End();
            return 0;
        }
        """,
        """
        public int M(Gate g)
        {
            bool open = g.BeginResult() switch { Done or Busy => true, _ => false };
            if (!open) return -1;
            g.End(); //! SG1003
            return 0;
        }
        """,
        """
        public int M(Gate g)
        {
            int err = g.BeginResult() switch { Done => 0, Busy => -16, _ => -22 }; //! SG1001
            if (err == 0) return err;
            return -1;
        }
        """);

    [Fact]
    public Task Switch_expression_translates_to_errno() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err = g.BeginResult() switch { Done => 0, Busy => -16, _ => -22 };
            if (err != 0) return err;
            g.End();
            return 0;
        }
        """);

    [Fact]
    public Task Throwing_arm_leaks() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            g.Begin(); //! SG1001
            string text = n switch { 0 => "zero", 1 => "one", _ => throw new ArgumentOutOfRangeException(nameof(n)) };
            Note(text);
            g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            string text = n switch { 0 => "zero", 1 => "one", _ => throw new ArgumentOutOfRangeException(nameof(n)) };
            g.Begin();
            Note(text);
            g.End();
        }
        """);

    [Fact]
    public Task When_clauses_are_conditions() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            switch (n)
            {
                case 1 when g.TryBegin(): g.End(); break;
                case 2: Work(); break;
            }
        }
        """,
        """
        public void M(Gate g, int n)
        {
            switch (n)
            {
                case 1 when g.TryBegin(): break; //! SG1001
                case 2: Work(); break;
            }
        }
        """);

    [Fact]
    public Task Switch_over_the_same_value_twice() => ExplicitAsync(
        """
        public void M(Gate g, Answer a)
        {
            switch (a) { case Answer.Yes: g.Begin(); break; }
            Work();
            switch (a) { case Answer.Yes: g.End(); break; }
        }
        """,
        """
        public void M(Gate g, Answer a)
        {
            switch (a) { case Answer.Yes: g.Begin(); break; } //! SG1001
            Work();
            switch (a) { case Answer.No: g.End(); break; }
        }
        """);
}
