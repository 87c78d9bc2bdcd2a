namespace StateGuard.Soak.Disturbances;

/// <summary>Of a thousand runs of a hook, how many go wrong in each way.</summary>
/// <param name="Throws">Throw.</param>
/// <param name="CallsBack">Call back into the machine.</param>
/// <param name="Lingers">Take their time, or sleep.</param>
/// <param name="MeasuresAllocation">Whether what calls allocate is measured; not while code is run for the first time.</param>
internal sealed record HookRates(int Throws, int CallsBack, int Lingers, bool MeasuresAllocation)
{
    public static readonly HookRates Warm = new(Throws: 20, CallsBack: 15, Lingers: 30, MeasuresAllocation: true);

    public static readonly HookRates Cold = Warm with { MeasuresAllocation = false };
}
