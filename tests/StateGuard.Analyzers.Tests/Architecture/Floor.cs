using Microsoft.CodeAnalysis;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>A floor of the shipped code, by namespace, and the floors that it may know.</summary>
/// <param name="Namespace">The namespace; those below it belong to the floor, except for the root.</param>
/// <param name="Knows">The floors that may be used there, besides itself.</param>
internal sealed record Floor(string Namespace, params string[] Knows)
{
    private const string Root = "StateGuard";

    /// <summary>All floors, from the lowest.</summary>
    public static readonly Floor[] All =
    [
        new("StateGuard.Text"),
        new("StateGuard.Diagnostics", "StateGuard.Text"),
        new("StateGuard.Flow", "StateGuard.Text", "StateGuard.Diagnostics"),
        new("StateGuard.Machines", "StateGuard.Text", "StateGuard.Diagnostics"),
        new("StateGuard.Protocols", "StateGuard.Text", "StateGuard.Diagnostics", "StateGuard.Flow", "StateGuard.Machines"),
        new(Root, "StateGuard.Text", "StateGuard.Diagnostics", "StateGuard.Flow", "StateGuard.Machines", "StateGuard.Protocols"),
        new("StateGuard.CodeFixes", "StateGuard.Text", "StateGuard.Diagnostics"),
    ];

    /// <summary>The floor that a type belongs to.</summary>
    /// <param name="type">A type of the shipped source.</param>
    /// <returns>The floor; null of a namespace that is on none.</returns>
    public static Floor? Of(ITypeSymbol type)
    {
        string name = type.ContainingNamespace.ToDisplayString();
        return All.SingleOrDefault(floor =>
            name == floor.Namespace || (floor.Namespace != Root && name.StartsWith(floor.Namespace + ".", StringComparison.Ordinal)));
    }

    /// <summary>Whether code of this floor may use a type of another.</summary>
    public bool MayUse(Floor other) => other == this || Knows.Contains(other.Namespace);
}
