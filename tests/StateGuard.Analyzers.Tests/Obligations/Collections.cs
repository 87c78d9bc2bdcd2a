using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Many objects of one kind: begun in one loop and ended in another is not judged, the rest is.</summary>
public sealed class Collections
{
    [Fact]
    public Task Begun_in_one_loop_and_ended_in_another_is_not_judged() => ExplicitAsync(
        """
        public void M(List<Gate> gates)
        {
            foreach (Gate g in gates) g.Begin();
            Work();
            foreach (Gate g in gates) g.End();
        }
        """,
        """
        public void M(Gate[] gates)
        {
            for (int i = 0; i < gates.Length; i++) gates[i].Begin();
            Work();
            for (int i = 0; i < gates.Length; i++) gates[i].End();
        }
        """,
        """
        public void M(Gate[] gates)
        {
            foreach (Gate g in gates) g.Begin();
            for (int i = gates.Length - 1; i >= 0; i--) gates[i].End();
        }
        """,
        """
        private readonly List<Gate> _gates = [];
        public void M()
        {
            foreach (Gate g in _gates) g.Begin();
            try { Work(); }
            finally { foreach (Gate g in _gates) g.End(); }
        }
        """);

    [Fact]
    public Task Pair_inside_one_turn_is_judged() => ExplicitAsync(
        """
        public void M(Gate[] gates)
        {
            for (int i = 0; i < gates.Length; i++)
            {
                gates[i].Begin(); //! SG1001
                if (Check()) continue;
                gates[i].End();
            }
        }
        """,
        """
        public void M(Gate[] gates)
        {
            for (int i = 0; i < gates.Length; i++)
            {
                gates[i].Begin();
                Work();
                gates[i].End();
            }
        }
        """);

    [Fact]
    public Task Values_of_a_dictionary() => ExplicitAsync(
        """
        public void M(Dictionary<string, Gate> gates)
        {
            foreach (var pair in gates)
            {
                pair.Value.Begin(); //! SG1001
                if (pair.Key == "") continue;
                pair.Value.End();
            }
        }
        """,
        """
        public void M(Dictionary<string, Gate> gates)
        {
            foreach (var (name, g) in gates)
            {
                if (name == "") continue;
                g.Begin();
                Work();
                g.End();
            }
        }
        """);

    [Fact]
    public Task Walk_up_a_list_of_linked_objects() => ExplicitAsync(
        """
        public void M(Node? n)
        {
            for (; n != null; n = n.Parent)
            {
                n.Open(); //! SG1001
                if (Check()) break;
                n.Close();
            }
        }
        """,
        """
        public void M(Node? n)
        {
            for (; n != null; n = n.Parent)
            {
                n.Open();
                Work();
                n.Close();
            }
        }
        """);
}
