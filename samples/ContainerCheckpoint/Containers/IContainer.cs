namespace ContainerCheckpoint.Containers;

/// <summary>Running workers that can be made to stand still. Disposing it stops them for good.</summary>
public interface IContainer : IAsyncDisposable
{
    /// <summary>What it is, for the reader.</summary>
    string Description { get; }

    /// <summary>Tells all workers to stand still, and does not wait until they do.</summary>
    void Freeze();

    /// <summary>Whether all workers stand still.</summary>
    bool AllFrozen();

    /// <summary>Lets all workers go on.</summary>
    void Thaw();
}
