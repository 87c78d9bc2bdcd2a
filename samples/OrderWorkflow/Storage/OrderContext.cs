using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace OrderWorkflow.Storage;

/// <summary>
/// The table of orders. Saving a row that somebody else has changed since it was read throws
/// <see cref="DbUpdateConcurrencyException"/>.
/// </summary>
/// <param name="options">Which database.</param>
internal sealed class OrderContext(DbContextOptions<OrderContext> options) : DbContext(options)
{
    /// <summary>The orders.</summary>
    public DbSet<StoredOrder> Orders => Set<StoredOrder>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CountVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CountVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<OrderState>().HaveConversion<OrderStateColumn>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<StoredOrder>(order =>
    {
        order.ToTable(table => table.HasCheckConstraint("CK_Orders_State", OrderStateColumn.Check(nameof(StoredOrder.State))));
        order.Property(row => row.Version).IsConcurrencyToken();
    });

    // SQLite has no column that counts by itself. Counted from what was read, so that saving once more after a failure
    // does not count twice.
    private void CountVersions()
    {
        foreach (EntityEntry<StoredOrder> order in ChangeTracker.Entries<StoredOrder>().Where(entry => entry.State == EntityState.Modified))
        {
            PropertyEntry<StoredOrder, int> version = order.Property(row => row.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }
}
