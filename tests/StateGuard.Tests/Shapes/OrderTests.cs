using Xunit;
using static StateGuard.TransitionResult;

namespace StateGuard.Tests.Shapes;

public class OrderTests
{
    [Fact]
    public void The_first_alternative_whose_guard_holds_is_taken()
    {
        var order = new Order { Urgent = true, Covered = true };
        Assert.Equal(Done, order.Pay());
        Assert.Equal(OrderStatus.Express, order.State);
        Assert.Equal(["urgent?", "hurry"], order.Calls);
    }

    [Fact]
    public void The_next_one_is_taken_where_it_does_not_hold()
    {
        var order = new Order { Covered = true };
        Assert.Equal(Done, order.Pay());
        Assert.Equal(OrderStatus.Paid, order.State);
        Assert.Equal(["urgent?", "covered?"], order.Calls);
    }

    [Fact]
    public void Where_no_guard_holds_the_trigger_is_refused()
    {
        var order = new Order();
        Assert.Equal(Refused, order.Pay());
        Assert.Equal(Refused, order.Request(OrderStatus.Paid));
        Assert.Equal(OrderStatus.New, order.State);
        Assert.Equal(NotAllowed, order.Ship());
    }

    [Fact]
    public void An_unguarded_last_alternative_is_the_rest()
    {
        var order = new Order(OrderStatus.Express);
        Assert.Equal(Done, order.Cancel());
        Assert.Equal(OrderStatus.Paid, order.State);
    }

    [Fact]
    public void A_request_fires_the_trigger_and_takes_what_its_guards_choose()
    {
        var order = new Order { Urgent = true };
        Assert.Equal(Busy, order.Request(OrderStatus.Paid));
        Assert.Equal(OrderStatus.Express, order.State);
    }

    [Fact]
    public void The_table_takes_guards_to_hold()
    {
        Assert.True(Order.TryGetNext(OrderStatus.New, OrderTrigger.Pay, out OrderStatus next));
        Assert.Equal(OrderStatus.Express, next);
        Assert.Equal([OrderTrigger.Pay, OrderTrigger.Cancel], Order.Permitted(OrderStatus.New));
        Assert.Empty(Order.Permitted(OrderStatus.Shipped));
        Assert.Contains("Shipped --> [*]", Order.Mermaid, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_goes_both_ways()
    {
        Assert.Equal("called \"off\"\n</summary>", Order.Format(OrderStatus.Cancelled));
        Assert.True(Order.TryParse("called \"off\"\n</summary>", out OrderStatus state));
        Assert.Equal(OrderStatus.Cancelled, state);
    }

    [Fact]
    public void The_machine_and_its_triggers_are_as_visible_as_the_enum()
    {
        Assert.True(typeof(Order).IsNotPublic);
        Assert.True(typeof(OrderTrigger).IsNotPublic);
        Assert.True(typeof(Order).IsSealed);
    }
}
