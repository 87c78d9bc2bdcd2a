namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>The machines that the cases use; the generator writes them.</summary>
internal static class UsedMachines
{
    /// <summary>
    /// A machine with hooks and an automatic transition, one without either, one with guarded alternatives, one with an
    /// unguarded automatic transition, two exclusive states on one, and one that is compiled out.
    /// </summary>
    public const string Source = """
        [StateMachine]
        public enum FreezerState
        {
            [Initial, System.Runtime.Serialization.EnumMember(Value = "THAWED")]
            [Transition("Freeze", Freezing, Do = "FreezeTasks")]
            Thawed,

            [Transient, System.Runtime.Serialization.EnumMember(Value = "FREEZING")]
            [Transition("Freeze", Freezing, Do = "FreezeTasks")]
            [Transition("Thaw", Thawed, Do = "ThawTasks")]
            [Automatic(Frozen, When = "AllTasksFrozen")]
            Freezing,

            [System.Runtime.Serialization.EnumMember(Value = "FROZEN")]
            [Transition("Thaw", Thawed, Do = "ThawTasks")]
            Frozen,

            [Exclusive("Checkpoint", From = Frozen), System.Runtime.Serialization.EnumMember(Value = "CHECKPOINTING")]
            Checkpointing,
        }

        public sealed partial class Freezer
        {
            private partial bool AllTasksFrozen() => Check();
            private partial void FreezeTasks() => Work();
            private partial void ThawTasks() => Work();
        }

        [StateMachine]
        public enum ValveState
        {
            [Initial, Transition("Open", Opened)] Closed,
            [Transition("Close", Closed)] Opened,
            [Exclusive("Service", From = Closed)] Serviced,
            [Exclusive("Test", From = Closed)] Tested,
        }

        [StateMachine]
        public enum OrderStatus
        {
            [Initial, Transition("Pay", Paid, When = "IsCovered"), Transition("Cancel", Cancelled)] Placed,
            [Transition("Ship", Shipped), Transition("Cancel", Cancelled)] Paid,
            [Final] Shipped,
            [Final] Cancelled,
        }

        public sealed partial class Order
        {
            private partial bool IsCovered() => Check();
        }

        [StateMachine]
        public enum LampState
        {
            [Initial, Transition("Press", Warming)] Off,
            [Transient, Automatic(On)] Warming,
            [Transition("Press", Off)] On,
        }

        [StateMachine(EnabledWhen = "ABSENT")]
        public enum AbsentState
        {
            [Initial, Transition("Go", There)] Here,
            [Transition("Back", Here)] There,
            [Exclusive("Hold", From = There)] Held,
        }
        """;
}
