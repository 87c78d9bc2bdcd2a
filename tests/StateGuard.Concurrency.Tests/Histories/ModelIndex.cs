using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>The model of each machine, by the machine's name.</summary>
public static class ModelIndex
{
    public static IModel Create(string machine) => machine switch
    {
        nameof(Freezer) => new FreezerModel(),
        nameof(HookedValve) => new ValveModel(hasHooks: true),
        _ => new ValveModel(hasHooks: false),
    };
}
