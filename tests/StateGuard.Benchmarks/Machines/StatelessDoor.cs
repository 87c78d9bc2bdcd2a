using Stateless;

namespace StateGuard.Benchmarks.Machines;

/// <summary>The door on the Stateless library, which does not lock.</summary>
public sealed class StatelessDoor
{
    private readonly StateMachine<PlainDoorState, PlainDoorTrigger> _machine = new(PlainDoorState.Closed);

    public StatelessDoor()
    {
        _machine.Configure(PlainDoorState.Closed).Permit(PlainDoorTrigger.Open, PlainDoorState.Opened);
        _machine.Configure(PlainDoorState.Opened).Permit(PlainDoorTrigger.Close, PlainDoorState.Closed);
    }

    public void Open() => _machine.Fire(PlainDoorTrigger.Open);

    public void Close() => _machine.Fire(PlainDoorTrigger.Close);
}
