using Xunit;
using Begins = StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Marks.MarkBeginsCodeFixProvider>;
using Correct = StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Marks.CorrectMarkCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006 and SG1009: marks that are missing, and marks that are not kept.</summary>
public sealed class MarkFixTests
{
    [Fact]
    public Task A_method_that_begins_for_its_callers_says_so() => Begins.Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            /// <summary>Holds the gate.</summary>
            public void Before() => {|SG1006:_gate.Begin()|};

            public void After() => _gate.End();
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            /// <summary>Holds the gate.</summary>
            [Begins("Op")]
            public void Before() => _gate.Begin();

            public void After() => _gate.End();
        }
        """);

    [Fact]
    public Task A_parameter_that_is_begun_says_so() => Begins.Fixes(
        """
        class C
        {
            public static void Before(Gate gate, int n)
            {
                {|SG1006:gate.Begin()|};
            }

            public static void After(Gate gate) => gate.End();
        }
        """,
        """
        class C
        {
            public static void Before([Begins("Op")] Gate gate, int n)
            {
                gate.Begin();
            }

            public static void After(Gate gate) => gate.End();
        }
        """);

    [Fact]
    public Task A_mark_that_would_not_be_kept_is_not_offered() => Begins.IsNotOffered(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Before()
            {
                if (Flag)
                {
                    {|SG1006:_gate.Begin()|};
                }
            }

            public void After() => _gate.End();
        }
        """);

    [Fact]
    public Task A_mark_that_is_not_kept_is_dropped() => Correct.Fixes(
        """
        class C(Gate gate)
        {
            // Looks in.
            [Begins("Op")] // mostly
            void {|SG1009:Look|}()
            {
                gate.Begin();
                gate.End();
            }
        }
        """,
        """
        class C(Gate gate)
        {
            // Looks in.
            // mostly
            void Look()
            {
                gate.Begin();
                gate.End();
            }
        }
        """);

    [Fact]
    public Task An_override_repeats_what_it_stands_in_for() => Correct.Fixes(
        """
        abstract class Lock
        {
            [Begins("Op")]
            public abstract void Take();
        }

        class Plain : Lock
        {
            public override void {|SG1009:Take|}() => Work();
        }
        """,
        """
        abstract class Lock
        {
            [Begins("Op")]
            public abstract void Take();
        }

        class Plain : Lock
        {
            [Begins("Op")]
            public override void Take() => Work();
        }
        """);

    [Fact]
    public Task An_override_drops_what_it_has_added() => Correct.Fixes(
        """
        abstract class Lock
        {
            public abstract void Take();
        }

        class Plain : Lock
        {
            [Obsolete, Begins("Op")]
            public override void {|SG1009:Take|}() => Work();
        }
        """,
        """
        abstract class Lock
        {
            public abstract void Take();
        }

        class Plain : Lock
        {
            [Obsolete]
            public override void Take() => Work();
        }
        """);
}
