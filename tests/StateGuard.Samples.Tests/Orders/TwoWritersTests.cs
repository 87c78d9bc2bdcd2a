using Microsoft.EntityFrameworkCore;
using OrderWorkflow;
using OrderWorkflow.Storage;

namespace StateGuard.Samples.Tests.Orders;

/// <summary>Writers of one row, each with a context and a connection of its own.</summary>
public sealed class TwoWritersTests(OrderTable table) : IClassFixture<OrderTable>
{
    [Theory]
    [InlineData(OrderTrigger.Pay, OrderTrigger.Cancel, "paid")]
    [InlineData(OrderTrigger.Cancel, OrderTrigger.Pay, "cancelled")]
    [InlineData(OrderTrigger.Pay, OrderTrigger.Pay, "paid")]
    public async Task Whoever_saves_first_wins_and_the_other_is_told(OrderTrigger winners, OrderTrigger losers, string text)
    {
        int id = await table.AddAsync(OrderState.Placed);
        await using OrderContext winner = table.Database.Open();
        await using OrderContext loser = table.Database.Open();
        StoredOrder won = await winner.Orders.SingleAsync(order => order.Id == id);
        StoredOrder lost = await loser.Orders.SingleAsync(order => order.Id == id);
        Assert.Equal(TransitionResult.Done, won.Fire(winners));
        Assert.Equal(TransitionResult.Done, lost.Fire(losers));

        await winner.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => loser.SaveChangesAsync());

        Assert.Equal(text, await table.TextAsync(id));
        Assert.Equal(2, (await table.Database.ReadAsync(id, CancellationToken.None)).Version);
    }

    [Fact]
    public async Task Trying_again_without_reading_is_refused_again_whichever_way_it_is_saved()
    {
        int id = await table.AddAsync(OrderState.Placed);
        await using OrderContext context = table.Database.Open();
        StoredOrder order = await context.Orders.SingleAsync(row => row.Id == id);
        Assert.Equal(TransitionResult.Done, order.Fire(OrderTrigger.Cancel));
        Assert.Equal(TransitionResult.Done, await new OrderDesk(table.Database).FireAsync(id, OrderTrigger.Pay, CancellationToken.None));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        Assert.Throws<DbUpdateConcurrencyException>(() => context.SaveChanges());

        Assert.Equal("paid", await table.TextAsync(id));
    }

    [Fact]
    public async Task The_loser_reads_again_and_decides_on_what_it_finds()
    {
        int id = await table.AddAsync(OrderState.Placed);
        await using OrderContext context = table.Database.Open();
        StoredOrder order = await context.Orders.SingleAsync(row => row.Id == id);
        Assert.Equal(TransitionResult.Done, order.Fire(OrderTrigger.Cancel));
        Assert.Equal(TransitionResult.Done, await new OrderDesk(table.Database).FireAsync(id, OrderTrigger.Pay, CancellationToken.None));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());

        await context.Entry(order).ReloadAsync();
        Assert.Equal(TransitionResult.NotAllowed, order.Fire(OrderTrigger.Cancel));
        Assert.Equal(TransitionResult.Done, order.Fire(OrderTrigger.Refund));
        await context.SaveChangesAsync();

        Assert.Equal("cancelled", await table.TextAsync(id));
    }

    [Fact]
    public async Task A_change_of_another_column_is_a_change_of_the_row()
    {
        int id = await table.AddAsync(OrderState.Draft);
        await using OrderContext seller = table.Database.Open();
        await using OrderContext customer = table.Database.Open();
        Assert.True((await seller.Orders.SingleAsync(row => row.Id == id)).TryReprice(99m));
        Assert.Equal(TransitionResult.Done, (await customer.Orders.SingleAsync(row => row.Id == id)).Fire(OrderTrigger.Place));

        await seller.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => customer.SaveChangesAsync());

        StoredOrder found = await table.Database.ReadAsync(id, CancellationToken.None);
        Assert.Equal((OrderState.Draft, 99m), (found.State, found.Total));
    }

    [Fact]
    public async Task Of_many_that_have_all_read_before_one_saves_one_wins()
    {
        const int Writers = 16;
        int id = await table.AddAsync(OrderState.Placed);
        using var allHaveRead = new CountdownEvent(Writers);
        Task<bool>[] running = [.. Enumerable.Range(0, Writers).Select(_ => Task.Factory.StartNew(Pay, TaskCreationOptions.LongRunning))];

        bool[] won = await Task.WhenAll(running);

        Assert.Single(won, hasWon => hasWon);
        Assert.Equal(2, (await table.Database.ReadAsync(id, CancellationToken.None)).Version);

        bool Pay()
        {
            using OrderContext context = table.Database.Open();
            TransitionResult fired = context.Orders.Single(row => row.Id == id).Fire(OrderTrigger.Pay);
            allHaveRead.Signal();
            allHaveRead.Wait();
            try
            {
                return fired == TransitionResult.Done && context.SaveChanges() == 1;
            }
            catch (DbUpdateConcurrencyException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task The_desk_judges_the_overtaken_after_the_winner()
    {
        const int Writers = 16;
        var desk = new OrderDesk(table.Database);
        for (int round = 0; round < 10; round++)
        {
            int id = await table.AddAsync(OrderState.Placed);
            TransitionResult[] results = await Task.WhenAll(Enumerable.Range(0, Writers)
                .Select(_ => Task.Run(() => desk.FireAsync(id, OrderTrigger.Pay, CancellationToken.None))));

            Assert.Single(results, TransitionResult.Done);
            Assert.Equal(Writers - 1, results.Count(result => result == TransitionResult.NotAllowed));
        }
    }
}
