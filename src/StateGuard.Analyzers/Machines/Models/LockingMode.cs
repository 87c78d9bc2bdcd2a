namespace StateGuard.Machines.Models;

/// <summary>The values of <c>StateGuard.Locking</c>, which the generator does not reference.</summary>
internal enum LockingMode
{
    Auto = 0,
    Lock = 1,
    None = 2,
}
