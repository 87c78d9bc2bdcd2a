namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>How a begin or end is called.</summary>
internal enum Via
{
    /// <summary>The marked method itself.</summary>
    Direct,

    /// <summary>A static helper of another class, that calls it.</summary>
    Helper,

    /// <summary>A local function of the method, that calls it on the captured parameter.</summary>
    Local,

    /// <summary>The marked method itself, if the object is there: <c>a?.End()</c>.</summary>
    Conditional,
}
