namespace StateGuard.Machines.Models;

/// <summary>
/// What is generated where the user's own part leaves no room for the machine: the hooks alone, so that the user's
/// bodies compile. Without them the compiler would speak of the bodies, and of the declaration nothing would be said,
/// since analyzers are not heard in a build that fails on declarations.
/// </summary>
/// <param name="HearsTransitions">Whether <c>OnTransitioned</c> can be declared.</param>
/// <param name="HearsViolations">Whether <c>OnViolated</c> can be declared.</param>
internal sealed record StandInModel(bool HearsTransitions, bool HearsViolations);
