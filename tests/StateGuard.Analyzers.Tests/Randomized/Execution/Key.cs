namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <summary>The operation that is followed: that of a gate, or of the scope that one call enters.</summary>
internal readonly record struct Key(int Object, int Scope)
{
    public static Key OfObject(int index) => new(index, -1);

    public static Key OfScope(int site) => new(-1, site);
}
