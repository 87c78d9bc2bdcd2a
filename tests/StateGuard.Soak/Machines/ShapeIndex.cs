namespace StateGuard.Soak.Machines;

/// <summary>The generated machines under fire: every way of locking, with hooks and without, and both ways to take a violation.</summary>
internal static class ShapeIndex
{
    public static readonly Shape[] All =
    [
        SwapValve.Declared, WatchedSwapValve.Declared, LockedValve.Declared, WatchedLockedValve.Declared, Freezer.Declared, Washer.Declared,
    ];
}
