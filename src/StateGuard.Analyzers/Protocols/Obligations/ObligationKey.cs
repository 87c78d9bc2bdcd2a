namespace StateGuard.Protocols.Obligations;

/// <summary>What one simulation follows.</summary>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Object">Value number of the object it belongs to, where it is first met; 0 for whatever object.</param>
internal readonly record struct ObligationKey(string Operation, int Object)
{
    /// <summary>Whether the operation is followed by its name alone.</summary>
    public bool IsOfAnyObject => Object == 0;
}
