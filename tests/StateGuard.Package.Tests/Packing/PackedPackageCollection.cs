namespace StateGuard.Package.Tests.Packing;

/// <summary>The tests that share one packed package.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackageCollection : ICollectionFixture<PackedPackage>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "packed package";
}
