using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>SG1006: begun here, ended in another method of the type.</summary>
public sealed class EndedElsewhere
{
    [Fact]
    public Task Start_and_stop() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public void Start()
        {
            _gate.Begin(); //! SG1006
            Work();
        }
        public void Stop() => _gate.End();
        """,
        """
        private readonly Gate _gate = new();
        public bool Start()
        {
            if (!_gate.TryBegin()) return false; //! SG1006
            Work();
            return true;
        }
        public void Stop() => _gate.End();
        """);

    [Fact]
    public Task No_other_method_ends_it() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public void Start()
        {
            _gate.Begin(); //! SG1001
            Work();
        }
        public void Stop() => Work();
        """);

    // By the letter: the others do end it, be it what they have begun themselves.
    [Fact]
    public Task Other_methods_have_pairs_of_their_own() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public void Read() { _gate.Begin(); try { Work(); } finally { _gate.End(); } }
        public void Write() { _gate.Begin(); Work(); } //! SG1006
        """,
        """
        public void Read(Gate g) { if (!g.TryBegin()) return; g.End(); }
        public void Write(Gate g) { g.Begin(); Work(); } //! SG1006
        """,
        """
        private readonly Gate _gate = new();
        public void Read() { _gate.Begin(); try { Work(); } finally { _gate.End(); } }
        public void Start() => _gate.Begin(); //! SG1006
        public void Stop() => _gate.End();
        """,
        """
        private readonly Gate _gate = new();
        private void Reopen() { Work(); _gate.Begin(); } //! SG1006
        public void Refresh()
        {
            _gate.Begin();
            _gate.End();
            Reopen();
            _gate.End();
        }
        """);

    [Fact]
    public Task Method_that_ends_it_somewhere_is_held_to_it() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public void Start(bool c)
        {
            _gate.Begin(); //! SG1001
            if (c) return;
            _gate.End();
        }
        public void Stop() => _gate.End();
        """);

    [Fact]
    public Task Marked_begin_is_left_open_by_an_exception() => AllAsync(
        """
        private readonly Gate _gate = new();
        [Begins("Op")] public void Start()
        {
            _gate.Begin(); //! SG1002
            Work();
        }
        [Ends("Op")] public void Stop() => _gate.End();
        """,
        """
        private readonly Gate _gate = new();
        [Begins("Op")] public void Start()
        {
            Work();
            _gate.Begin();
        }
        [Ends("Op")] public void Stop() => _gate.End();
        """);

    [Fact]
    public Task Ended_by_a_nested_type() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public void Start()
        {
            _gate.Begin(); //! SG1006
        }
        public sealed class Ticket(Subject owner)
        {
            public void Stop() => owner._gate.End();
        }
        """);

    [Fact]
    public Task Ended_by_another_part_of_a_partial_class() => ExplicitFileAsync(
        """
        public partial class Session
        {
            private readonly Gate _gate = new();
            public void Start()
            {
                _gate.Begin(); //! SG1006
            }
        }
        public partial class Session
        {
            public void Stop() => _gate.End();
        }
        """);

    [Fact]
    public Task Ended_by_an_unrelated_type() => ExplicitFileAsync(
        """
        public class Starter
        {
            public void Start(Gate g)
            {
                g.Begin(); //! SG1001
            }
        }
        public class Stopper
        {
            public void Stop(Gate g) => g.End();
        }
        """);

    [Fact]
    public Task Parameter_begun_in_one_method_and_ended_in_another() => ExplicitAsync(
        """
        public int Prepare(Node ctx)
        {
            int err = Step();
            if (err < 0) return err;
            return Calls.Begin(ctx); //! SG1006
        }
        public void Finish(Node ctx) => Calls.End(ctx);
        """);

    [Fact]
    public Task Other_operation_is_ended_elsewhere() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public void Start()
        {
            _gate.EnterRead(); //! SG1001
        }
        public void Stop() => _gate.ExitWrite();
        """);

    [Fact]
    public Task Dispose_of_the_type_ends_it() => ExplicitFileAsync(
        """
        public sealed class Session : IDisposable
        {
            private readonly Gate _gate;
            public Session(Gate gate)
            {
                _gate = gate;
                _gate.Begin();
            }
            public void Dispose() => _gate.End();
        }
        """);

    [Fact]
    public Task Dispose_of_the_type_ends_it_for_a_method() => ExplicitFileAsync(
        """
        public sealed class Session : IDisposable
        {
            private readonly Gate _gate = new();
            private bool _open;
            public void Start()
            {
                if (_gate.TryBegin()) _open = true;
            }
            public void Dispose()
            {
                if (_open) _gate.End();
            }
        }
        """,
        """
        public sealed class Session : IAsyncDisposable
        {
            private readonly Gate _gate = new();
            public void Start() => _gate.Begin();
            public async ValueTask DisposeAsync()
            {
                await WorkAsync();
                _gate.End();
            }
        }
        """);

    [Fact]
    public Task Constructor_begins_and_no_dispose_ends() => ExplicitFileAsync(
        """
        public sealed class Session
        {
            private readonly Gate _gate = new();
            public Session()
            {
                _gate.Begin(); //! SG1001
            }
        }
        """,
        """
        public sealed class Session
        {
            private readonly Gate _gate = new();
            public Session()
            {
                _gate.Begin(); //! SG1006
            }
            public void Close() => _gate.End();
        }
        """);

    [Fact]
    public Task Innermost_begin_alone_is_told() => ExplicitAsync(
        """
        private static int GetContainer(Node ctx)
        {
            int err = Step();
            if (err < 0) return err;
            return Calls.Begin(ctx); //! SG1006
        }
        private static int Checkpoint(Node ctx)
        {
            return GetContainer(ctx);
        }
        public int Run(Node ctx)
        {
            int err = Checkpoint(ctx);
            if (err < 0) return err;
            err = Step();
            Calls.End(ctx);
            return err;
        }
        """);

    [Fact]
    public Task Helper_that_ends_is_part_of_the_method() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        public void M()
        {
            _gate.Begin();
            Work();
            Close();
        }
        private void Close() => _gate.End();
        """);
}
