using StateGuard.Flow.Simulation;

namespace StateGuard.Protocols.Obligations;

/// <summary>An operation that a body leaves open.</summary>
/// <param name="Begin">Where it was begun.</param>
/// <param name="Trail">The way out that leaves it open.</param>
/// <param name="IsImplicit">Whether that way leads through an exception that no <c>throw</c> in this body wrote.</param>
/// <param name="Handover">Who ends it.</param>
internal sealed record Leak(Site Begin, Trail? Trail, bool IsImplicit, Handover Handover);
