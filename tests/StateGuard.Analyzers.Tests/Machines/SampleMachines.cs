using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>Declarations of every kind, each with what its hooks need, in C# 9.</summary>
internal static class SampleMachines
{
    public const string Freezer = """
        using System.Runtime.Serialization;
        using StateGuard;

        namespace Demo
        {
            [StateMachine]
            public enum FreezerState
            {
                [Initial, EnumMember(Value = "THAWED")]
                [Transition("Freeze", Freezing, Do = "FreezeTasks")]
                Thawed,

                [Transient, EnumMember(Value = "FREEZING")]
                [Transition("Freeze", Freezing, Do = "FreezeTasks")]
                [Transition("Thaw", Thawed, Do = "ThawTasks")]
                [Automatic(Frozen, When = "AllTasksFrozen")]
                Freezing,

                [EnumMember(Value = "FROZEN")]
                [Transition("Thaw", Thawed, Do = "ThawTasks")]
                Frozen,

                [Exclusive("Checkpoint", From = Frozen), EnumMember(Value = "CHECKPOINTING")]
                Checkpointing,
            }

            public sealed partial class Freezer
            {
                private partial bool AllTasksFrozen() => true;
                private partial void FreezeTasks() { }
                private partial void ThawTasks() { }
            }
        }
        """;

    private const string Obsolete = """
        using System;
        using StateGuard;

        [StateMachine]
        public enum OldState
        {
            [Initial, Obsolete("gone"), Transition("Go", B), Transition("Skip", C)] A,
            [Transition("Go", C, When = "Is"), Automatic(A, When = "Is")] B,
            [Obsolete, Transition("Go", A)] C,
            [Obsolete("gone", true), Exclusive("Hold", From = B)] Held,
            #pragma warning disable SG0004
            [Obsolete("gone", true), Transition("Go", B), Automatic(A, When = "Is")] Retired,
            #pragma warning restore SG0004
        }

        public sealed partial class Old { private partial bool Is() => true; }

        [Obsolete("a \"quoted\" reason", true), StateMachine]
        public enum OlderState { [Initial, Transition("Go", B)] A, [Transition("Go", A)] B }

        [Obsolete, StateMachine]
        public enum OldestState { [Initial, Transition("Go", B)] A, [Transition("Go", A)] B }
        """;

    private const string Values = """
        using StateGuard;

        [StateMachine] public enum S8 : sbyte { [Initial, Transition("Go", B)] A = sbyte.MinValue, [Transition("Go", A), Transition("Up", A)] B = sbyte.MaxValue, [Exclusive("X", From = B)] C = 0 }
        [StateMachine] public enum U16 : ushort { [Initial, Transition("Go", B)] A = ushort.MaxValue, [Transition("Go", A)] B = 0, [Exclusive("X", From = B)] C = 1 }
        [StateMachine] public enum I32 : int { [Initial, Transition("Go", B)] A = int.MinValue, [Transition("Go", A)] B = int.MaxValue }
        [StateMachine] public enum U32 : uint { [Initial, Transition("Go", B)] A = uint.MaxValue, [Transition("Go", A)] B = 1 }
        [StateMachine] public enum I64 : long { [Initial, Transition("Go", B)] A = long.MinValue, [Transition("Go", A)] B = long.MaxValue, [Exclusive("X", From = B)] C = 0 }
        [StateMachine] public enum U64 : ulong { [Initial, Transition("Go", B)] A = ulong.MaxValue, [Transition("Go", A)] B = 1, [Exclusive("X", From = B)] C = 0 }
        [StateMachine] public enum Lone { [Initial, Final] A }
        """;

    private const string Options = """
        using StateGuard;

        [StateMachine(Locking = Locking.Lock)] public enum LockedState { [Initial, Transition("Go", B), Transition("Jump", C)] A, [Transition("Go", C)] B, [Transition("Go", A)] C, [Exclusive("X", From = B)] D }
        [StateMachine(Locking = Locking.None)] public enum LooseState { [Initial, Transition("Go", B), Transition("Jump", C)] A, [Transition("Go", C)] B, [Transition("Go", A)] C, [Exclusive("X", From = B)] D }
        [StateMachine(Locking = Locking.None, OnViolation = OnViolation.Report)] public enum GuardedState { [Initial, Transition("Go", B, When = "Is")] A, [Automatic(A, When = "Is"), Transition("Go", A)] B, [Exclusive("X", From = B)] D }
        public sealed partial class Guarded { private partial bool Is() => true; partial void OnViolated(GuardedState found, string operation) { } }
        [StateMachine(EnabledWhen = "NEVER")] public enum OffState { [Initial, Transition("Go", B, When = "Is")] A, [Automatic(A, When = "Is"), Transition("Go", A)] B, [Exclusive("X", From = B)] D }
        public sealed partial class Off { private partial bool Is() => true; }
        [StateMachine] internal enum AlternativesState { [Initial, Transition("Go", B, When = "Is"), Transition("Go", C, When = "Or"), Transition("Go", A)] A, [Automatic(A)] B, [Automatic(A, When = "Is"), Automatic(B)] C }
        internal sealed partial class Alternatives { private partial bool Is() => true; private partial bool Or() => true; }
        """;

    private const string Places = """
        using StateGuard;

        [StateMachine(Name = "class")] public enum @enum { [Initial, Transition("void", @base, When = "if", Do = "do")] @this, [Transition("record", @this)] @base, [Exclusive("lock", From = @base)] @lock }
        public sealed partial class @class { private partial bool @if() => true; private partial void @do() { } }

        namespace @namespace.@record
        {
            public partial struct @struct
            {
                internal partial interface @interface
                {
                    [StateMachine] internal enum Status { [Initial, Transition("Go", State)] StateMachine, [Transition("Go", StateMachine)] State, [Exclusive("State", From = State)] Trigger }
                }
            }

            // Whatever is called System or StateGuard here is not what is meant.
            public class System { }
            public class StateGuard { }
            [global::StateGuard.StateMachine] public enum FarState { [global::StateGuard.Initial, global::StateGuard.Transition("Go", B)] A, [global::StateGuard.Transition("Go", A)] B, [global::StateGuard.Exclusive("X", From = B)] C }
        }
        """;

    // As variables and private members of the generated code are called.
    private const string Names = """
        using StateGuard;

        [StateMachine]
        public enum NamedState
        {
            [Initial, Transition("trigger", None, When = "trail", Do = "found"), Transition("nameof", __Code)] State,
            [Transition("held", State, When = "taken", Do = "earlier"), Transition("goal", __Code_)] None,
            [Transient, Automatic(State, When = "taken"), Automatic(None, When = "word")] __Code_,
            [Transition("text", State)] __Code,
            [Exclusive("state", From = State)] __word,
        }

        public sealed partial class Named
        {
            private partial bool trail() => true;
            private partial bool taken() => true;
            private partial bool word() => true;
            private partial void found() { }
            private partial void earlier() { }
        }

        [StateMachine(Name = "var")] public enum Hooked { [Initial, Transition("Go", B, When = "Is")] A, [Transition("Go", A)] B, [Exclusive("X", From = A)] X }
        public sealed partial class var { private partial bool Is() => true; }
        [StateMachine(Name = "_")] public enum Discarded { [Initial, Transition("Go", B)] A, [Transition("Go", A)] B, [Exclusive("X", From = A)] X }
        """;

    public static TheoryData<string, string> All => new()
    {
        { nameof(Freezer), Freezer },
        { nameof(Obsolete), Obsolete },
        { nameof(Values), Values },
        { nameof(Options), Options },
        { nameof(Places), Places },
        { nameof(Names), Names },
    };
}
