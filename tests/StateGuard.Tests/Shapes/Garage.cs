namespace StateGuard.Tests.Shapes;

/// <summary>Machines inside other types.</summary>
public static partial class Garage
{
    [StateMachine]
    public enum State
    {
        [Initial]
        [Transition("Open", Opened)]
        Shut,

        [Transition("Shut", Shut)]
        Opened,
    }

    public partial record struct Box
    {
        [StateMachine]
        private enum Status
        {
            [Initial]
            [Transition("Fill", Full)]
            Empty,

            [Final]
            Full,
        }

        public static bool Fills() => new StatusMachine().Fill() == TransitionResult.Done;
    }
}
