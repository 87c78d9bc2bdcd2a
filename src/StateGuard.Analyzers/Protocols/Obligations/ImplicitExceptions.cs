using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// The exceptions that operations may throw by themselves. Inside a <c>finally</c>, and in a handler that ends the
/// operation, they are not held against the code: there is no place left where it could do better.
/// </summary>
internal sealed class ImplicitExceptions(BodyModel body, string? operation)
{
    private readonly Dictionary<ControlFlowRegion, bool> _endsIn = [];

    public void Throw(IOperation source, BasicBlock block, in PathState<ObligationState> path, StepOutcome<ObligationState> outcome)
    {
        if (IsHeldAgainst(block))
        {
            outcome.Throw(path.Note(TrailKind.Exception, source.Syntax) with
            {
                State = path.State with { IsImplicit = true },
                Facts = path.Facts.Throwing(ThrownException.Any),
            });
        }
    }

    public bool IsHeldAgainst(BasicBlock block)
    {
        if (body.OnlyExplicitExceptions)
        {
            return false;
        }

        for (ControlFlowRegion? region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally || (region.Kind == ControlFlowRegionKind.Catch && EndsIn(region)))
            {
                return false;
            }
        }

        return true;
    }

    private bool EndsIn(ControlFlowRegion handler)
    {
        if (!_endsIn.TryGetValue(handler, out bool ends))
        {
            ends = operation is not null && FindEnd(handler, operation);
            _endsIn.Add(handler, ends);
        }

        return ends;
    }

    private bool FindEnd(ControlFlowRegion handler, string operation)
    {
        for (int i = handler.FirstBlockOrdinal; i <= handler.LastBlockOrdinal; i++)
        {
            foreach (FlowStep step in body.Graph.StepsOf(body.Graph.Graph.Blocks[i]))
            {
                if (CallModel.MethodOf(step.Operation) is { } method
                    && (body.Calls.ContractOf(method, step.Operation).Has(Contracts.EffectKind.End, operation)
                        || body.Calls.SummaryOf(method) is { } summary && summary.Operations.Any(o => o.Operation == operation && o.MayEnd)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
