using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Ends of the same name that belong to one object or to another.</summary>
public sealed class PrecisionOwners
{
    [Fact]
    public Task Ended_elsewhere_beside_what_is_ended_here() => ExplicitAsync(
        """
        private readonly Gate _panel = new();
        private readonly Gate _host = new();
        public void Init() { _panel.Begin(); _host.Begin(); _panel.End(); } //! SG1006
        public void Closed() => _host.End();
        """,
        """
        private readonly Gate _panel = new();
        private Gate? _host;
        public void Init(object host) { SetUp(); _host = host as Gate; _host!.Begin(); } //! SG1006
        private void SetUp() { _panel.Begin(); Work(); _panel.End(); }
        public void Closed() => _host!.End();
        """,
        """
        private readonly Gate _panel = new();
        private Gate? _host;
        private Node? Context { get; set; }
        public void Init() { SetUp(); _host = Context!.Spare as Gate; _host!.Begin(); } //! SG1006
        private void SetUp() { _panel.Begin(); Work(); _panel.End(); }
        public void Closed() => _host!.End();
        """,
        """
        private readonly Gate _panel = new();
        private Node? Context { get; set; }
        public void Init() { SetUp(); Context!.Gate.Begin(); } //! SG1001
        private void SetUp() { _panel.Begin(); Work(); _panel.End(); }
        """,
        """
        private readonly Gate _panel = new();
        private readonly Gate _host = new();
        public void Init(bool b) { _panel.Begin(); _host.Begin(); _panel.End(); if (b) return; _host.End(); } //! SG1001
        public void Closed() => _host.End();
        """,
        """
        private readonly Gate _panel = new();
        private readonly Gate _host = new();
        public void Init(bool b) { _host.Begin(); if (b) Close(); } //! SG1001
        private void Close() => _host.End();
        """);

    [Fact]
    public Task Deferred_end_of_another_object() => AllAsync(
        """
        public void M()
        {
            Gate a = new();
            a.Begin(); //! SG1002
            Work();
            a.End();
            Gate b = new();
            Keep(b.End);
        }
        """,
        """
        public void M()
        {
            Gate a = new();
            a.Begin(); //! SG1002
            Work();
            a.End();
            Gate b = new();
            Keep(() => b.End());
        }
        """,
        """
        public void M()
        {
            Gate a = new();
            a.Begin(); //! SG1006
            Work();
            Keep(a.End);
        }
        """,
        """
        public void M(Gate g)
        {
            Gate a = g;
            a.Begin(); //! SG1006
            Work();
            Gate b = a;
            Keep(b.End);
        }
        """);
}
