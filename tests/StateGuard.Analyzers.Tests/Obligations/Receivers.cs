using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Which object an operation belongs to.</summary>
public sealed class Receivers
{
    [Theory]
    [InlineData("_gate")]
    [InlineData("this._gate")]
    [InlineData("node.Gate")]
    [InlineData("node.Parent!.Gate")]
    [InlineData("node.Door")]
    [InlineData("Door")]
    [InlineData("Shared.Gate")]
    [InlineData("_nodes[0].Gate")]
    [InlineData("_map[\"a\"]")]
    [InlineData("_map[key]")]
    [InlineData("gates[i]")]
    [InlineData("gates[3]")]
    [InlineData("(node.Gate)")]
    [InlineData("g.Next!")]
    public Task Same_expression_is_the_same_object(string receiver) => ExplicitAsync(
        $$"""
        private readonly Gate _gate = new();
        private readonly Node[] _nodes = [];
        private readonly Dictionary<string, Gate> _map = [];
        public Gate Door { get; } = new();
        public void M(Gate g, Node node, Gate[] gates, int i, string key)
        {
            {{receiver}}.Begin();
            if (Check()) { {{receiver}}.End(); return; }
            {{receiver}}.End();
        }
        """,
        $$"""
        private readonly Gate _gate = new();
        private readonly Node[] _nodes = [];
        private readonly Dictionary<string, Gate> _map = [];
        public Gate Door { get; } = new();
        public void M(Gate g, Node node, Gate[] gates, int i, string key)
        {
            {{receiver}}.Begin(); //! SG1001
            if (Check()) return;
            {{receiver}}.End();
        }
        """);

    [Theory]
    [InlineData("a", "b")]
    [InlineData("_first", "_second")]
    [InlineData("_first", "a")]
    [InlineData("n.Gate", "m.Gate")]
    [InlineData("n.Gate", "n.Door")]
    [InlineData("n.Gate", "n.Parent!.Gate")]
    [InlineData("gates[0]", "gates[1]")]
    [InlineData("map[\"a\"]", "map[\"b\"]")]
    [InlineData("Shared.Gate", "_first")]
    public Task Other_object_is_told_apart(string begun, string ended) => ExplicitAsync(
        $$"""
        private readonly Gate _first = new(), _second = new();
        public void M(Gate a, Gate b, Node n, Node m, Gate[] gates, Dictionary<string, Gate> map)
        {
            {{begun}}.Begin(); //! SG1001
            {{ended}}.End();
        }
        """);

    [Fact]
    public Task This_written_or_not() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public void M()
        {
            _gate.Begin();
            this._gate.End();
        }
        """);

    [Fact]
    public Task Copy_is_the_same_object() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            Gate copy = g;
            g.Begin();
            copy.End();
        }
        """,
        """
        public void M(Node n)
        {
            Gate g = n.Gate;
            g.Begin();
            Work();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            Gate copy = g;
            copy.Begin(); //! SG1001
            if (Check()) return;
            g.End();
        }
        """,
        """
        public void M(Gate g, object o)
        {
            o = g;
            g.Begin();
            ((Gate)o).End();
        }
        """);

    [Fact]
    public Task Copy_of_a_field() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public void M()
        {
            Gate g = _gate;
            g.Begin();
            Work();
            _gate.End();
        }
        """);

    [Fact]
    public Task Reassigned_variable_is_another_object() => ExplicitAsync(
        """
        public void M(Gate a, Gate b)
        {
            Gate g = a;
            g.Begin(); //! SG1001
            g = b;
            g.End();
        }
        """,
        """
        public void M(Gate a, Gate b)
        {
            Gate g = a;
            g.Begin();
            g = b;
            a.End();
            g.Begin();
            b.End();
        }
        """);

    [Fact]
    public Task Reassigned_field_is_another_object() => ExplicitAsync(
        """
        private Gate _gate = new();
        public void M(Gate other)
        {
            _gate.Begin(); //! SG1001
            _gate = other;
            _gate.End();
        }
        """,
        """
        private Gate _gate = new();
        public void M(Gate other)
        {
            Gate old = _gate;
            old.Begin();
            _gate = other;
            old.End();
        }
        """);

    [Fact]
    public Task Reassigned_owner_makes_another_chain() => ExplicitAsync(
        """
        public void M(Node n)
        {
            n.Gate.Begin(); //! SG1001
            n = n.Parent!;
            n.Gate.End();
        }
        """,
        """
        public void M(Node n)
        {
            Node start = n;
            n.Gate.Begin();
            n = n.Parent!;
            start.Gate.End();
        }
        """);
}
