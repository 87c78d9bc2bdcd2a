using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Graphs;

/// <summary>One operation that can change what is known, in order of evaluation.</summary>
/// <param name="Operation">The operation; its operands come before it.</param>
/// <param name="Point">A number that no other step or node of the graph has.</param>
/// <param name="Temporaries">At the end of a statement: the operations whose results nobody can use any more.</param>
internal readonly record struct FlowStep(IOperation Operation, int Point, IReadOnlyList<IOperation>? Temporaries);
