namespace StateGuard.Concurrency.Tests.Machines;

/// <summary>The numbers of the valves' states, triggers and operations.</summary>
public static class Valve
{
    public const int Closed = 0;
    public const int Opened = 1;
    public const int InService = 2;
    public const int Jammed = 3;
    public const int Inspected = 4;

    public const int Open = 0;
    public const int Close = 1;
    public const int Jam = 2;

    public const int Service = 0;
    public const int Inspection = 1;
}
