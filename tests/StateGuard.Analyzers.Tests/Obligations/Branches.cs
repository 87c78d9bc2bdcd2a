using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Conditions: <c>if</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>?:</c>, and tests made twice.</summary>
public sealed class Branches
{
    [Fact]
    public Task Begin_in_one_arm_must_end_in_that_arm() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            if (c) { g.Begin(); Work(); g.End(); }
            else { Work(); }
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            if (c) { g.Begin(); Work(); } //! SG1001
            else { Work(); }
        }
        """);

    [Fact]
    public Task End_in_one_arm_only_leaks_in_the_other() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            g.Begin(); //! SG1001
            if (c) g.End();
            else Work();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            g.Begin();
            if (c) g.End();
            else { Work(); g.End(); }
        }
        """);

    [Fact]
    public Task Begin_in_both_arms_ended_together() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            if (c) { g.Begin(); Work(); }
            else { g.Begin(); }
            g.End();
        }
        """);

    [Fact]
    public Task Two_begins_that_reach_one_leaking_exit_are_both_told() => ExplicitAsync(
        """
        public void M(Gate g, bool c, bool bad)
        {
            if (c) { g.Begin(); } //! SG1001
            else { g.Begin(); } //! SG1001
            if (bad) return;
            g.End();
        }
        """);

    [Fact]
    public Task Same_unchanged_condition_is_the_same_answer() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            if (c) g.Begin();
            Work();
            if (c) g.End();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            if (c) g.Begin();
            Work();
            if (!c) return;
            g.End();
        }
        """);

    [Fact]
    public Task Opposite_condition_at_the_end_leaks() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            if (c) g.Begin(); //! SG1001
            Work();
            if (!c) g.End();
        }
        """);

    [Fact]
    public Task Changed_condition_is_another_answer() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            if (c) g.Begin(); //! SG1001
            c = Check();
            if (c) g.End();
        }
        """);

    [Fact]
    public Task Other_condition_at_the_end_leaks() => ExplicitAsync(
        """
        public void M(Gate g, bool c, bool d)
        {
            if (c) g.Begin(); //! SG1001
            Work();
            if (d) g.End();
        }
        """);

    [Fact]
    public Task Begin_as_the_right_side_of_and() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            if (c && g.TryBegin()) { Work(); g.End(); }
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            if (c && g.TryBegin()) { Work(); } //! SG1001
            Work();
        }
        """);

    [Fact]
    public Task Begin_as_the_left_side_of_and_leaks_when_the_right_says_no() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (g.TryBegin() && Check()) { Work(); g.End(); } //! SG1001
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.TryBegin())
            {
                if (Check()) Work();
                g.End();
            }
        }
        """);

    [Fact]
    public Task Or_lets_a_failed_begin_through_to_the_end() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (g.TryBegin() || Check())
            {
                g.End(); //! SG1003
            }
        }
        """,
        """
        public void M(Gate g)
        {
            if (!g.TryBegin() || !Check()) return; //! SG1001
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (!Check() || !g.TryBegin()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Operators_without_short_circuit_run_the_begin_always() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (Check() & g.TryBegin()) g.End(); //! SG1001
        }
        """);

    [Fact]
    public Task Conditional_expression_chooses_whether_to_begin() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            bool open = c ? g.TryBegin() : false;
            if (open) g.End();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            bool open = c ? g.TryBegin() : true;
            if (!open) return;
            if (c) g.End();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            bool open = c ? g.TryBegin() : false; //! SG1001
            if (open) Work();
        }
        """);

    [Fact]
    public Task Negation_turns_the_arms() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) { Work(); } else { g.End(); }
        }
        """,
        """
        public void M(Gate g)
        {
            if (!!g.TryBegin()) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) //! SG1001
            {
                g.End(); //! SG1003
            }
        }
        """);

    [Fact]
    public Task Deep_nesting_keeps_the_answer() => ExplicitAsync(
        """
        public int M(Gate g, int a, int b)
        {
            if (a > 0)
            {
                if (g.TryBegin())
                {
                    if (b > 0)
                    {
                        if (a > b) { g.End(); return 1; }
                        Work();
                    }
                    g.End();
                }
            }
            return 0;
        }
        """,
        """
        public int M(Gate g, int a, int b)
        {
            if (a > 0)
            {
                if (g.TryBegin()) //! SG1001
                {
                    if (b > 0)
                    {
                        if (a > b) return 1;
                        Work();
                    }
                    g.End();
                }
            }
            return 0;
        }
        """);

    [Fact]
    public Task Mode_tested_twice_is_the_same_mode() => ExplicitAsync(
        """
        public void M(Gate g, int mode)
        {
            if (mode == 1) g.Begin();
            Work();
            if (mode == 1) g.End();
        }
        """,
        """
        public void M(Gate g, int mode)
        {
            if (mode == 1) g.Begin(); //! SG1001
            Work();
            if (mode == 2) g.End();
        }
        """);
}
