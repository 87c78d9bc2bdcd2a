namespace StateGuard.Machines;

/// <summary>Names of the generator's steps, by which tests ask why each of them ran.</summary>
internal static class MachineSteps
{
    /// <summary>An enum is read into its model.</summary>
    public const string Model = "StateGuard.Model";

    /// <summary>What is left where nothing can be generated has been dropped.</summary>
    public const string Machines = "StateGuard.Machines";

    /// <summary>Machines that stand in each other's way have been found.</summary>
    public const string Collisions = "StateGuard.Collisions";
}
