using StateGuard.Soak.Disturbances;

namespace StateGuard.Soak.Work;

/// <summary>How a round goes.</summary>
/// <param name="Threads">How many threads work on the machine.</param>
/// <param name="Steps">What each of them does, in steps of a few calls.</param>
/// <param name="Rates">How hooks misbehave.</param>
/// <param name="IsCareless">Whether threads end what others have begun, as <c>End</c> lets them; who holds what cannot be said then.</param>
/// <param name="Interrupts">Whether threads are interrupted.</param>
/// <param name="HogsLock">Whether somebody else takes the machine's lock, and lets the threads wait.</param>
/// <param name="Patience">How long a call may take before it counts as stuck.</param>
internal sealed record RoundPlan(int Threads, int Steps, HookRates Rates, bool IsCareless, bool Interrupts, bool HogsLock, TimeSpan Patience);
