namespace StateGuard.Soak.Machines;

/// <summary>A place for the scope of any operation of one machine, so that nothing has to be boxed while a call is measured.</summary>
public abstract class Scope
{
    public abstract void Dispose();

    /// <summary>Another copy of the same scope.</summary>
    public Scope Copy() => (Scope)MemberwiseClone();
}
