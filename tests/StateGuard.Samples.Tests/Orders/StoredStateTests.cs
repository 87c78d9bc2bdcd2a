using Microsoft.Data.Sqlite;
using OrderWorkflow;
using OrderWorkflow.Storage;

namespace StateGuard.Samples.Tests.Orders;

/// <summary>The row as the place where a state is kept.</summary>
public sealed class StoredStateTests(OrderTable table) : IClassFixture<OrderTable>
{
    public static TheoryData<OrderState> States { get; } = [.. Enum.GetValues<OrderState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_row_answers_every_trigger_as_the_machine_in_memory_does(OrderState state)
    {
        var desk = new OrderDesk(table.Database);
        foreach (OrderTrigger trigger in Enum.GetValues<OrderTrigger>())
        {
            var order = new Order(state);
            int id = await table.AddAsync(state);

            Assert.Equal(order.Fire(trigger), await desk.FireAsync(id, trigger, CancellationToken.None));
            Assert.Equal(order.State, (await table.Database.ReadAsync(id, CancellationToken.None)).State);
            Assert.Equal(Order.Format(order.State), await table.TextAsync(id));
        }
    }

    [Fact]
    public async Task A_row_begins_where_the_machine_begins()
    {
        int id = await table.Database.AddAsync("Ada", 10m, [], CancellationToken.None);

        Assert.Equal("draft", await table.TextAsync(id));
        Assert.Equal(new Order().State, (await table.Database.ReadAsync(id, CancellationToken.None)).State);
    }

    [Theory]
    [InlineData("sent")]
    [InlineData("Paid")]
    [InlineData("")]
    [InlineData("2")]
    public async Task The_database_refuses_what_is_no_state(string text)
    {
        int id = await table.AddAsync(OrderState.Placed);

        await Assert.ThrowsAsync<SqliteException>(() => table.ExecuteAsync("UPDATE Orders SET State = $text WHERE Id = $id", id, text));
        Assert.Equal("placed", await table.TextAsync(id));
    }

    [Fact]
    public async Task A_text_that_got_there_all_the_same_is_named()
    {
        int id = await table.AddAsync(OrderState.Placed);
        await table.ExecuteAsync("PRAGMA ignore_check_constraints = ON; UPDATE Orders SET State = $text WHERE Id = $id", id, "sent");

        FormatException failure = await Assert.ThrowsAsync<FormatException>(() => table.Database.ReadAsync(id, CancellationToken.None));
        Assert.Contains("'sent'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OrderState.Draft, true)]
    [InlineData(OrderState.Placed, false)]
    public async Task Only_a_draft_is_repriced(OrderState state, bool repriced)
    {
        StoredOrder order = await table.Database.ReadAsync(await table.AddAsync(state), CancellationToken.None);

        Assert.Equal(repriced, order.TryReprice(99m));
        Assert.Equal(repriced ? 99m : 10m, order.Total);
    }

    [Fact]
    public async Task Nothing_is_fired_on_a_row_that_is_not_there() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new OrderDesk(table.Database).FireAsync(-1, OrderTrigger.Pay, CancellationToken.None));
}
