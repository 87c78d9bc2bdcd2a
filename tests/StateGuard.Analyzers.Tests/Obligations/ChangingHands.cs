using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Objects that change hands, fields that others write, and classes that hold their own operations.</summary>
public sealed class ChangingHands
{
    [Fact]
    public Task Field_that_another_method_assigns_keeps_its_object_over_a_call() => ExplicitAsync(
        """
        private Gate _gate = new();
        public void Attach(Gate g) => _gate = g;
        public void M()
        {
            _gate.Begin();
            Work();
            _gate.End();
        }
        """,
        """
        private Gate _gate = new();
        public void Attach(Gate g) => _gate = g;
        public void M()
        {
            _gate.Begin(); //! SG1001
            Work();
            if (Check()) return;
            _gate.End();
        }
        """);

    [Fact]
    public Task Field_that_a_helper_assigns_is_another_object() => ExplicitAsync(
        """
        private Gate _gate = new();
        private void Swap() => _gate = new Gate();
        public void M()
        {
            _gate.Begin(); //! SG1001
            Swap();
            _gate.End();
        }
        """,
        """
        private Gate _gate = new();
        private void Swap() => _gate = new Gate();
        public void M()
        {
            Gate held = _gate;
            held.Begin();
            Swap();
            held.End();
        }
        """);

    [Fact]
    public Task Variables_swapped() => ExplicitAsync(
        """
        public void M(Gate a, Gate b)
        {
            a.Begin();
            (a, b) = (b, a);
            b.End();
        }
        """,
        """
        public void M(Gate a, Gate b)
        {
            a.Begin(); //! SG1001
            (a, b) = (b, a);
            a.End();
        }
        """);

    [Fact]
    public Task Reference_parameter_assigned_by_a_call() => ExplicitAsync(
        """
        public void M(Gate[] gates)
        {
            Gate g = gates[0];
            g.Begin(); //! SG1001
            Interlocked.Exchange(ref g, gates[1]);
            g.End();
        }
        """);

    [Fact]
    public Task Object_made_here() => ExplicitAsync(
        """
        public void M()
        {
            var g = new Gate();
            g.Begin(); //! SG1001
            if (Check()) return;
            g.End();
        }
        """,
        """
        public void M()
        {
            var node = new Node { Gate = new Gate() };
            node.Gate.Begin();
            Work();
            node.Gate.End();
        }
        """,
        """
        public void M()
        {
            var node = new Node();
            Gate g = new();
            node.Gate = g;
            g.Begin();
            Work();
            node.Gate.End();
        }
        """);

    [Fact]
    public Task Coalesced_receiver() => ExplicitAsync(
        """
        public void M(Gate? own, Gate common)
        {
            Gate g = own ?? common;
            g.Begin();
            Work();
            g.End();
        }
        """,
        """
        private Gate? _gate;
        public void M()
        {
            _gate ??= new Gate();
            _gate.Begin();
            Work();
            _gate.End();
        }
        """,
        """
        private Gate? _gate;
        public void M()
        {
            _gate ??= new Gate();
            _gate.Begin(); //! SG1001
            if (Check()) return;
            _gate.End();
        }
        """);

    [Fact]
    public Task Class_that_holds_its_own_operation() => ExplicitFileAsync(
        """
        public class Document
        {
            [Begins("Update")] public void BeginUpdate() { }
            [Ends("Update")] public void EndUpdate() { }
            public void Replace(string text)
            {
                BeginUpdate(); //! SG1001
                if (text.Length == 0) return;
                this.EndUpdate();
            }
        }
        """,
        """
        public class Document
        {
            private int _depth;
            [Begins("Update")] public void BeginUpdate() => _depth++;
            [Ends("Update")] public void EndUpdate() => _depth--;
            public void Replace(string text)
            {
                this.BeginUpdate();
                if (text.Length == 0) { EndUpdate(); return; }
                EndUpdate();
            }
        }
        """);

    [Fact]
    public Task Virtual_operation_overridden() => ExplicitFileAsync(
        """
        public class Document
        {
            [Begins("Update")] public virtual void BeginUpdate() { }
            [Ends("Update")] public virtual void EndUpdate() { }
        }
        public class Sheet : Document
        {
            [Begins("Update")] public override void BeginUpdate() => base.BeginUpdate();
            [Ends("Update")] public override void EndUpdate() => base.EndUpdate();
            public void Fill(bool c)
            {
                BeginUpdate(); //! SG1001
                if (c) return;
                EndUpdate();
            }
        }
        """);

    [Fact]
    public Task Value_type_and_generic_receivers() => ExplicitFileAsync(
        """
        public struct Latch
        {
            [Begins("Hold")] public bool TryHold() => Check();
            [Ends("Hold")] public void Release() { }
        }
        public sealed class Cell<T>
        {
            [Begins("Hold")] public bool TryHold() => Check();
            [Ends("Hold")] public void Release() { }
        }
        public class Subject
        {
            private Latch _latch;
            public void One(bool c)
            {
                if (!_latch.TryHold()) return; //! SG1001
                if (c) return;
                _latch.Release();
            }
            public void Two(Cell<int> cell, bool c)
            {
                if (!cell.TryHold()) return; //! SG1001
                if (c) return;
                cell.Release();
            }
            public void Three<T>(Cell<T> cell)
            {
                if (!cell.TryHold()) return;
                Work();
                cell.Release();
            }
        }
        """);

    [Fact]
    public Task Operation_over_an_await() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public async Task<int> M()
        {
            if (!_gate.TryBegin()) return -16;
            await WorkAsync();
            _gate.End();
            return 0;
        }
        """,
        """
        private readonly Gate _gate = new();
        public async Task<int> M()
        {
            if (!_gate.TryBegin()) return -16; //! SG1001
            await WorkAsync();
            if (Check()) return -5;
            _gate.End();
            return 0;
        }
        """);
}
