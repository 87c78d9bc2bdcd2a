namespace StateGuard.Machines.Models;

/// <summary>The values of <c>StateGuard.OnViolation</c>, which the generator does not reference.</summary>
internal enum ViolationMode
{
    Throw = 0,
    Report = 1,
}
