namespace StateGuard.Soak.Calls;

/// <summary>What a hook throws at random.</summary>
public sealed class InjectedException(Hook hook) : Exception
{
    public Hook Hook { get; } = hook;
}
