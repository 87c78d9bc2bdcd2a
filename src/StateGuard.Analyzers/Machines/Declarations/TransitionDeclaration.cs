using Microsoft.CodeAnalysis;

namespace StateGuard.Machines.Declarations;

/// <summary>A <c>[Transition]</c> or <c>[Automatic]</c> whose names and target are good.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Trigger">The trigger; null of an automatic transition.</param>
/// <param name="Target">The state it leads to.</param>
/// <param name="Guard">Name of the guard, if any.</param>
/// <param name="Action">Name of the action, if any.</param>
internal sealed record TransitionDeclaration(
    AttributeData Attribute,
    string? Trigger,
    StateDeclaration Target,
    string? Guard,
    string? Action);
