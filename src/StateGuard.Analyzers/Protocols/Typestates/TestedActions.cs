using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Protocols.Typestates;

/// <summary>The looks at a state that decide whether a call is made whose own answer nobody asks for.</summary>
internal sealed class TestedActions
{
    private readonly HashSet<(IOperation Look, IInvocationOperation Call)> _found = [];
    private readonly HashSet<IInvocationOperation> _excused = [];

    /// <summary>Each look with the first call that relies on it.</summary>
    public IEnumerable<(IOperation Look, IInvocationOperation Call)> Found => _found
        .Where(found => !_excused.Contains(found.Call))
        .GroupBy(found => found.Look)
        .Select(same => same.OrderBy(found => found.Call.Syntax.SpanStart).First());

    public void Add(IOperation look, IInvocationOperation call) => _found.Add((look, call));

    /// <summary>Takes a call out: where it stands, nobody else can change the machine.</summary>
    public void Excuse(IInvocationOperation call) => _excused.Add(call);
}
