// The schedulers under test and the stress on real threads would be in each other's way.
[assembly: Xunit.CollectionBehavior(DisableTestParallelization = true)]
