using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>New objects, changed indexes, choices, and operations of <c>this</c> and of types.</summary>
public sealed class ReceiverIdentity
{
    [Fact]
    public Task New_object_every_turn() => ExplicitAsync(
        """
        public void M()
        {
            while (Check())
            {
                var g = new Gate();
                g.Begin(); //! SG1001
                if (Check()) continue;
                g.End();
            }
        }
        """,
        """
        public void M()
        {
            while (Check())
            {
                var g = new Gate();
                g.Begin();
                g.End();
            }
        }
        """);

    [Fact]
    public Task New_object_without_a_name() => ExplicitAsync(
        """
        public void M()
        {
            new Gate().Begin(); //! SG1001
        }
        """);

    [Fact]
    public Task Index_changed_between() => ExplicitAsync(
        """
        public void M(Gate[] gates, int i)
        {
            gates[i].Begin(); //! SG1001
            i++;
            gates[i].End();
        }
        """,
        """
        public void M(Gate[] gates, int i)
        {
            Gate g = gates[i];
            g.Begin();
            i++;
            g.End();
        }
        """);

    [Fact]
    public Task Choice_between_two_objects() => ExplicitAsync(
        """
        public void M(Gate a, Gate b, bool c)
        {
            Gate g = c ? a : b;
            g.Begin();
            Work();
            g.End();
        }
        """,
        """
        public void M(Gate a, Gate b, bool c)
        {
            Gate g = c ? a : b;
            g.Begin(); //! SG1001
            if (Check()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Operation_of_a_base_class_and_of_this() => ExplicitAsync(
        """
        public class Door
        {
            [Begins("Pass")] protected void Enter() { }
            [Ends("Pass")] protected void Leave() { }
        }
        public class Gatehouse : Door
        {
            public void Through(bool c)
            {
                Enter(); //! SG1001
                if (c) return;
                this.Leave();
            }
            public void Clean(bool c)
            {
                this.Enter();
                if (c) Work();
                base.Leave();
            }
        }
        """);

    [Fact]
    public Task Static_operation_belongs_to_its_type() => ExplicitAsync(
        """
        public void M()
        {
            Shared.Begin(); //! SG1001
            if (Check()) return;
            Shared.End();
        }
        """,
        """
        public void M()
        {
            Shared.Begin();
            Work();
            Shared.End();
        }
        """);
}
