using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.RefactoringTest<StateGuard.CodeFixes.Holders.TurnIntoMachineRefactoringProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>A class that keeps a state by hand, all of which is understood.</summary>
public sealed class TurnIntoMachineTests
{
    private const string Title = "Turn into a state machine";

    private const string Enum = """
        public enum DoorState
        {
            Closed,
            Opened,
            Locked,
        }
        """;

    [Fact]
    public Task A_switch_in_a_lock() => Changes(
        """
        public enum DoorState
        {
            /// <summary>Nobody passes.</summary>
            Closed,
            Opened, // all pass
        }

        /// <summary>A door.</summary>
        public sealed class [||]Door
        {
            // One at a time.
            private readonly object _gate = new();

            // What it is.
            private DoorState _state = DoorState.Closed; // at first

            /// <summary>Opens it.</summary>
            public bool Open()
            {
                lock (_gate)
                {
                    switch (_state)
                    {
                        case DoorState.Closed:
                            _state = DoorState.Opened;
                            return true;
                        default:
                            return false;
                    }
                }
            }

            public bool Close()
            {
                lock (_gate)
                {
                    if (_state == DoorState.Opened)
                    {
                        _state = DoorState.Closed;
                        return true;
                    }

                    return false;
                }
            }

            public DoorState State
            {
                get
                {
                    lock (_gate)
                    {
                        return _state;
                    }
                }
            }
        }
        """,
        """
        [StateMachine(Name = "DoorMachine")]
        public enum DoorState
        {
            /// <summary>Nobody passes.</summary>
            [Initial]
            [Transition("Open", Opened)]
            Closed,
            [Transition("Close", Closed)]
            Opened, // all pass
        }

        /// <summary>A door.</summary>
        public sealed class Door
        {
            // One at a time.

            // What it is.
            private readonly DoorMachine _machine = new(); // at first

            /// <summary>Opens it.</summary>
            public bool Open() => _machine.Open() == TransitionResult.Done;

            public bool Close() => _machine.Close() == TransitionResult.Done;

            public DoorState State
            {
                get
                {
                    return _machine.State;
                }
            }
        }
        """,
        Title);

    [Fact]
    public Task Several_states_and_a_method_that_says_nothing() => Changes(
        Enum + """


        public class Lock
        {
            private DoorState [||]_state;
            public bool IsOpen => _state is DoorState.Opened;
            public void Reset()
            {
                if (_state != DoorState.Closed) _state = DoorState.Closed;
            }

            public bool Secure()
            {
                if (_state == DoorState.Opened || _state == DoorState.Locked) return false;
                _state = DoorState.Locked;
                return true;
            }

            public void Open()
            {
                switch (this._state)
                {
                    case DoorState.Closed:
                    case DoorState.Locked:
                        this._state = DoorState.Opened;
                        break;
                }
            }
        }
        """,
        """
        [StateMachine]
        public enum DoorState
        {
            [Initial]
            [Transition("Secure", Locked)]
            [Transition("Open", Opened)]
            Closed,
            [Transition("Reset", Closed)]
            Opened,
            [Transition("Reset", Closed)]
            [Transition("Open", Opened)]
            Locked,
        }

        public class Lock
        {
            private readonly Door _machine = new();
            public bool IsOpen => _machine.State is DoorState.Opened;
            public void Reset() => _ = _machine.Reset();

            public bool Secure() => _machine.Secure() == TransitionResult.Done;

            public void Open() => _ = _machine.Open();
        }
        """,
        Title);

    [Fact]
    public Task What_is_thrown_elsewhere_is_thrown_still() => Changes(
        """
        public enum JobState { Ready, Running, Done }

        class Job
        {
            private readonly System.Threading.Lock _gate = new();
            private JobState [||]_state;
            public void Start()
            {
                lock (_gate)
                {
                    // Once only.
                    if (_state is not JobState.Ready) throw new InvalidOperationException("started");
                    _state = JobState.Running;
                }
            }

            public bool Finish()
            {
                lock (_gate)
                {
                    if (_state != JobState.Running) throw new InvalidOperationException(nameof(Finish));
                    _state = JobState.Done;
                    return true;
                }
            }
        }
        """,
        """
        [StateMachine(Name = "JobMachine")]
        public enum JobState { [Initial, Transition("Start", Running)] Ready, [Transition("Finish", Done)] Running, [Final] Done }

        class Job
        {
            private readonly JobMachine _machine = new();
            public void Start()
            {
                // Once only.
                if (_machine.Start() != TransitionResult.Done) { throw new InvalidOperationException("started"); }
            }

            public bool Finish()
            {
                if (_machine.Finish() != TransitionResult.Done) { throw new InvalidOperationException(nameof(Finish)); }
                return true;
            }
        }
        """,
        Title);

    [Fact]
    public async Task A_state_that_was_never_reached_is_none_still()
    {
        (string title, string text) = Assert.Single(await OfferedAsync(
            Enum + "\nclass [||]Doorman { private DoorState _state; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }"));
        Assert.Equal(Title, title);
        Assert.Contains("[Final]\n    Locked", text);
    }

    [Fact]
    public Task A_begin_and_an_end() => Changes(
        """
        public enum [||]FreezerState
        {
            Thawed,
            Frozen,
            Checkpointing,
        }

        public class Store
        {
            private readonly object _gate = new();
            private FreezerState _state = FreezerState.Thawed;
            public bool Freeze() { lock (_gate) { if (_state == FreezerState.Thawed) { _state = FreezerState.Frozen; return true; } return false; } }
            public bool Thaw() { lock (_gate) { if (_state == FreezerState.Frozen) { _state = FreezerState.Thawed; return true; } return false; } }

            /// <summary>Begins.</summary>
            public bool BeginCheckpoint() { lock (_gate) { if (_state == FreezerState.Frozen) { _state = FreezerState.Checkpointing; return true; } return false; } }
            public void EndCheckpoint() { lock (_gate) { if (_state == FreezerState.Checkpointing) _state = FreezerState.Frozen; } }
        }
        """,
        """
        [StateMachine(OnViolation = OnViolation.Report)]
        public enum FreezerState
        {
            [Initial]
            [Transition("Freeze", Frozen)]
            Thawed,
            [Transition("Thaw", Thawed)]
            Frozen,
            [Exclusive("Checkpoint", From = Frozen)]
            Checkpointing,
        }

        public class Store
        {
            private readonly Freezer _machine = new();
            public bool Freeze() => _machine.Freeze() == TransitionResult.Done;
            public bool Thaw() => _machine.Thaw() == TransitionResult.Done;

            /// <summary>Begins.</summary>
            [Begins("Checkpoint")]
            public bool BeginCheckpoint() => _machine.BeginCheckpoint() == TransitionResult.Done;
            [Ends("Checkpoint")]
            public void EndCheckpoint() => _machine.EndCheckpoint();
        }
        """,
        Title);

    [Fact]
    public async Task An_end_that_answers_stays_a_trigger()
    {
        string text = Assert.Single(await OfferedAsync(
            """
            public enum FreezerState { Frozen, Checkpointing }
            public class [||]Store
            {
                private FreezerState _state;
                public bool BeginCheckpoint() { if (_state == FreezerState.Frozen) { _state = FreezerState.Checkpointing; return true; } return false; }
                public bool EndCheckpoint() { if (_state == FreezerState.Checkpointing) { _state = FreezerState.Frozen; return true; } return false; }
            }
            """)).Text;
        Assert.Contains("""[Initial, Transition("BeginCheckpoint", Checkpointing)] Frozen, [Transition("EndCheckpoint", Frozen)] Checkpointing""", text);
        Assert.DoesNotContain("Exclusive", text);
    }

    [Fact]
    public Task A_file_that_does_not_import_the_library() => Changes(
        """
        // The head of the file.
        using System;
        using Zebra;

        namespace Zebra
        {
            public enum DoorState { Closed, Opened }
            public class [||]Gatekeeper
            {
                private DoorState _state;
                public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; }
                public void Close() { if (_state == DoorState.Opened) _state = DoorState.Closed; }
            }
        }
        """,
        """
        // The head of the file.
        using System;
        using StateGuard;
        using Zebra;

        namespace Zebra
        {
            [StateMachine]
            public enum DoorState { [Initial, Transition("Open", Opened)] Closed, [Transition("Close", Closed)] Opened }
            public class Gatekeeper
            {
                private readonly Door _machine = new();
                public void Open() => _ = _machine.Open();
                public void Close() => _ = _machine.Close();
            }
        }
        """,
        Title,
        isAlone: true);

    [Fact]
    public Task A_name_that_means_something_else() => Changes(
        """
        using System.Runtime.CompilerServices;

        public enum DoorState { Closed, Opened }
        public class [||]Gatekeeper
        {
            private object _machine = "";
            private DoorState _state;
            public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; }
            public void Close() { if (_state == DoorState.Opened) _state = DoorState.Closed; }
        }
        """,
        """
        using System.Runtime.CompilerServices;

        [global::StateGuard.StateMachine]
        public enum DoorState { [global::StateGuard.Initial, global::StateGuard.Transition("Open", Opened)] Closed, [global::StateGuard.Transition("Close", Closed)] Opened }
        public class Gatekeeper
        {
            private object _machine = "";
            private readonly Door _machine2 = new();
            public void Open() => _ = _machine2.Open();
            public void Close() => _ = _machine2.Close();
        }
        """,
        Title,
        isAlone: true);

    [Fact]
    public Task A_file_without_any_import() => Changes(
        """
        // The head of the file.
        public enum DoorState { Closed, Opened }
        public class [||]Gatekeeper
        {
            private DoorState _state;
            public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; }
            public void Close() { if (_state == DoorState.Opened) _state = DoorState.Closed; }
        }
        """,
        """
        using StateGuard;

        // The head of the file.
        [StateMachine]
        public enum DoorState { [Initial, Transition("Open", Opened)] Closed, [Transition("Close", Closed)] Opened }
        public class Gatekeeper
        {
            private readonly Door _machine = new();
            public void Open() => _ = _machine.Open();
            public void Close() => _ = _machine.Close();
        }
        """,
        Title,
        isAlone: true);

    [Theory]
    [InlineData("public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; Steps.Work(); }", "Open")]
    [InlineData("public void Open() { if (_state == DoorState.Closed) { Steps.Work(); _state = DoorState.Opened; } }", "Open")]
    [InlineData("public DoorState Exchange(DoorState to) { var was = _state; _state = to; return was; }", "Exchange")]
    [InlineData("public bool Open() { if (_state == DoorState.Closed) { _state = DoorState.Opened; return false; } return true; }", "Open")]
    [InlineData("public bool IsEither => _state == DoorState.Closed || _state == DoorState.Locked;", "IsEither")]
    [InlineData("public DoorState State { get => _state; set => _state = value; }", "State")]
    [InlineData("public Door(DoorState state) => _state = state;", "Door")]
    [InlineData("public void Report() { lock (_gate) { Console.Write(1); } }", "Report")]
    [InlineData("public ref DoorState Raw => ref _state;", "Raw")]
    [InlineData("public void Spin() { while (_state == DoorState.Locked) { } }", "Spin")]
    [InlineData("public int Number() { lock (_gate) { Steps.Work(); return (int)_state; } }", "Number")]
    public async Task Where_something_is_not_understood_only_the_transitions_are_declared(string member, string name)
    {
        string source = Enum.Replace("enum DoorState", "enum [||]DoorState") + $$"""


            class Door
            {
                private readonly object _gate = new();
                private DoorState _state;
                public bool Close() { lock (_gate) { if (_state == DoorState.Opened) { _state = DoorState.Closed; return true; } return false; } }
                {{member}}
            }
            """;
        (string title, string text) = Assert.Single(await OfferedAsync(source));
        Assert.Equal("Declare the transitions on the enum", title);
        string before = source.Replace("[||]", "");
        Assert.Equal(
            $$"""
            [StateMachine(Name = "DoorMachine")]
            public enum DoorState
            {
                [Initial]
                Closed,
                [Transition("Close", Closed)]
                Opened,
                Locked,
            }

            // TODO: not declared on the enum: what '{{name}}' does to the state.
            class Door
            """ + before[(before.IndexOf("class Door", StringComparison.Ordinal) + "class Door".Length)..],
            text);
    }

    [Theory]
    [InlineData("class [||]Door { private DoorState _state; public DoorState State => _state; }")]
    [InlineData("class [||]Door { public DoorState _state; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    [InlineData("class [||]Door { private static DoorState _state; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    [InlineData("class [||]Door { [NonSerialized] private DoorState _state; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    [InlineData("class [||]Door { private DoorState _state, _other; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    [InlineData("[Serializable] class [||]Door { private DoorState _state; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    [InlineData("struct [||]Door { private DoorState _state; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    [InlineData("record [||]Door { private DoorState _state; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    [InlineData("class [||]Door { private DayOfWeek _state; public void Open() { if (_state == DayOfWeek.Monday) _state = DayOfWeek.Friday; } }")]
    [InlineData("class [||]Door { private DoorState _state = (DoorState)7; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    [InlineData("class [||]Door { private DoorState _state; private DoorState _last; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } public void Last() { if (_last == DoorState.Closed) _last = DoorState.Opened; } }")]
    [InlineData("class [||]Door { private DoorState _state; public void Refresh() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    [InlineData("partial class [||]Door { private DoorState _state; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } } partial class Door { void M() => _state = DoorState.Locked; }")]
    [InlineData("class Door { private DoorState _state; public void Open() { if ([||]_state == DoorState.Closed) _state = DoorState.Opened; } }")]
    public Task What_is_no_holder(string holder) => IsNotOffered(Enum + "\n" + holder);

    [Theory]
    [InlineData("[StateMachine] public enum DoorState { [Initial, Transition(\"Open\", Opened)] Closed, [Transition(\"Close\", Closed)] Opened }")]
    [InlineData("[Flags] public enum DoorState { Closed, Opened = 2 }")]
    [InlineData("public enum DoorState { Closed, Opened, Ajar = Opened }")]
    public Task What_is_no_enum_for_a_machine(string states) =>
        IsNotOffered(states + "\nclass [||]Doorman { private DoorState _state; public void Open() { if (_state == DoorState.Closed) _state = DoorState.Opened; } }");
}
