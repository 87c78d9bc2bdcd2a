namespace OrderWorkflow.Demonstrations;

/// <summary>Something that is shown on the database.</summary>
internal interface IDemonstration
{
    /// <summary>What is shown.</summary>
    string Title { get; }

    /// <summary>Shows it.</summary>
    /// <returns>Whether it came out as it should.</returns>
    Task<bool> RunAsync(CancellationToken cancellation);
}
