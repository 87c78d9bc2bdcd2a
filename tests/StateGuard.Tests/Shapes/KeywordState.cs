[StateGuard.StateMachine(Name = "event", Locking = StateGuard.Locking.Lock)]
public enum @enum
{
    [StateGuard.Initial]
    [StateGuard.Transition("return", @object, When = "if", Do = "do")]
    @new,

    [StateGuard.Transition("record", @new)]
    @object,

    [StateGuard.Exclusive("lock", From = @object)]
    @lock,
}

public sealed partial class @event
{
    private partial bool @if() => true;

    private partial void @do()
    {
    }
}
