using Xunit;

namespace StateGuard.Tests.Shapes;

public class GarageTests
{
    [Fact]
    public void A_machine_stands_beside_its_enum_inside_other_types()
    {
        var garage = new Garage.StateMachine();
        Assert.Equal(TransitionResult.Done, garage.Open());
        Assert.Equal(Garage.State.Opened, garage.State);
        Assert.Equal(TransitionResult.Done, garage.Fire(Garage.StateMachineTrigger.Shut));
        Assert.True(Garage.Box.Fills());
    }
}
