namespace StateGuard.Soak.Disturbances;

/// <summary>
/// When a thread may be interrupted: during a call of a machine alone. Who strikes and who closes agree on whether the call was struck, so
/// that every interrupt can be accounted for.
/// </summary>
internal sealed class InterruptWindow
{
    private const int Closed = 0;
    private const int Opened = 1;
    private const int Striking = 2;
    private const int Struck = 3;

    private int _phase;

    public void Open() => Volatile.Write(ref _phase, Opened);

    /// <summary>Interrupts a thread if its window is open.</summary>
    public bool Strike(Thread thread)
    {
        if (Interlocked.CompareExchange(ref _phase, Striking, Opened) != Opened)
        {
            return false;
        }

        thread.Interrupt();
        Volatile.Write(ref _phase, Struck);
        return true;
    }

    /// <summary>Closes the window; whether the thread was interrupted while it was open.</summary>
    public bool Close()
    {
        if (Interlocked.CompareExchange(ref _phase, Closed, Opened) == Opened)
        {
            return false;
        }

        while (Volatile.Read(ref _phase) != Struck)
        {
            // Nothing that an interrupt can end.
            Thread.Yield();
        }

        Volatile.Write(ref _phase, Closed);
        return true;
    }
}
