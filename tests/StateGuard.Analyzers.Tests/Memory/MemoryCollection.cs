using Xunit;

namespace StateGuard.Analyzers.Tests.Memory;

/// <summary>What is measured is the memory of the whole process, so that nothing else may run beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    public const string Name = "Memory";
}
