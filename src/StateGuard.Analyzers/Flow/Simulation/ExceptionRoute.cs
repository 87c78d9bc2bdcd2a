using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Simulation;

/// <summary>Where an exception goes that is thrown at a certain place.</summary>
internal static class ExceptionRoute
{
    /// <summary>
    /// Calls <paramref name="enter"/> for each block that may be next: handlers that may take the exception, then the
    /// first <c>finally</c> on the way out, or nothing (a null region) where the exception leaves the body.
    /// </summary>
    /// <remarks>The root of a lambda's graph lies in a region of the graph around it: the way out ends at the root.</remarks>
    /// <param name="from">The innermost region that the exception leaves, or is thrown in.</param>
    /// <param name="context">The <c>finally</c> under way there.</param>
    /// <param name="thrown">The exception; null for the abandonment of an iterator, which no handler takes.</param>
    public static void Follow(
        ControlFlowRegion? from,
        FinallyContext? context,
        ThrownException? thrown,
        Action<ControlFlowRegion?, FinallyContext?, ThrownException?> enter)
    {
        for (ControlFlowRegion? region = from; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            switch (region.Kind)
            {
                case ControlFlowRegionKind.Filter:
                    // What a filter throws is swallowed; the filter has declined.
                    return;
                case ControlFlowRegionKind.Finally:
                    context = context?.Outer;
                    break;
                case ControlFlowRegionKind.Try when region.EnclosingRegion is { Kind: ControlFlowRegionKind.TryAndFinally } guarded:
                    ControlFlowRegion final = guarded.NestedRegions[1];
                    enter(final, new FinallyContext(final, null, 0, context), thrown);
                    return;
                case ControlFlowRegionKind.Try when thrown is not null:
                    if (Handle(region.EnclosingRegion!, context, thrown, enter))
                    {
                        return;
                    }

                    break;
            }
        }

        enter(null, context, thrown);
    }

    /// <summary>The exception that a <c>throw</c> of the value raises.</summary>
    public static ThrownException ThrownBy(IOperation? exception)
    {
        while (exception is IConversionOperation conversion)
        {
            exception = conversion.Operand;
        }

        return new ThrownException(exception?.Type, exception is IObjectCreationOperation);
    }

    // Whether a handler surely takes the exception.
    private static bool Handle(
        ControlFlowRegion guarded, FinallyContext? context, ThrownException thrown, Action<ControlFlowRegion?, FinallyContext?, ThrownException?> enter)
    {
        for (int i = 1; i < guarded.NestedRegions.Length; i++)
        {
            ControlFlowRegion handler = guarded.NestedRegions[i];
            HandlerMatch match = thrown.Match(handler.ExceptionType);
            if (match == HandlerMatch.Never)
            {
                continue;
            }

            bool narrows = match == HandlerMatch.Perhaps;
            enter(handler, context, narrows ? new ThrownException(handler.ExceptionType, false) : thrown);
            if (match == HandlerMatch.Always && handler.Kind == ControlFlowRegionKind.Catch)
            {
                return true;
            }
        }

        return false;
    }
}
