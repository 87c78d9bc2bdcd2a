namespace StateGuard.CodeFixes.Moves;

/// <summary>How a function ends with a call.</summary>
internal enum TailKind
{
    /// <summary>The call is a statement: it answers nothing, or throws where it fails.</summary>
    Statement,

    /// <summary>What it answers is returned.</summary>
    Value,

    /// <summary>What it answers is returned, provided that something before it was true: <c>return Ready() &amp;&amp; Begin();</c>.</summary>
    Conjunction,

    /// <summary>A test of what it answers is returned: <c>return Begin() == Done;</c>.</summary>
    Test,

    /// <summary>Its failure is tested for and throws.</summary>
    ThrowUnless,

    /// <summary>Its failure is tested for and returns something else than its success does.</summary>
    ReturnUnless,
}
