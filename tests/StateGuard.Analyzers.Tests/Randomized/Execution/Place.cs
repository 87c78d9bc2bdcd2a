using StateGuard.Analyzers.Tests.Randomized.Programs;

namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <summary>Where a statement stands, as far as exceptions go.</summary>
internal sealed record Place
{
    public static readonly Place Outside = new();

    private bool _isInFinally;
    private bool _isInHandlerThatEnds;
    private bool _isInHandlerThatDisposes;

    private Place()
    {
    }

    /// <summary>What the handler around it has caught.</summary>
    public Thrown Caught { get; private init; }

    public Place InFinally() => this with { _isInFinally = true };

    public Place InHandler(Statement.Block handler, Thrown caught) => this with
    {
        Caught = caught,
        _isInHandlerThatEnds = _isInHandlerThatEnds || Tree.All(handler).Any(statement => statement is Statement.End or Statement.EndIf),
        _isInHandlerThatDisposes = _isInHandlerThatDisposes
            || Tree.All(handler).Any(statement => statement is Statement.Scope { Form: not ScopeForm.Dropped }),
    };

    /// <summary>
    /// Whether an exception that nobody wrote is held against the code here: not in a <c>finally</c>, and not in a
    /// handler that ends the operation, be it of this object or of another.
    /// </summary>
    public bool CountsImplicit(Key key) => !_isInFinally && !(key.Scope < 0 ? _isInHandlerThatEnds : _isInHandlerThatDisposes);
}
