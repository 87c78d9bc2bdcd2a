using Microsoft.CodeAnalysis;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>A call that begins or ends an operation.</summary>
/// <param name="Number">Its number within the body.</param>
/// <param name="Call">The call.</param>
/// <param name="Method">The method called.</param>
/// <param name="Effect">The mark of the method; null where it is a helper.</param>
/// <param name="Summary">What the helper does; null where the method is marked.</param>
internal sealed record Site(int Number, IOperation Call, IMethodSymbol Method, OperationEffect? Effect, OperationSummary? Summary)
{
    /// <summary>The marked begin that is meant, here or within the helper.</summary>
    public BeginOrigin? Begin => Effect is { Kind: EffectKind.Begin } effect ? new BeginOrigin(Call.Syntax, Method, effect) : Summary?.Begin;

    /// <summary>Name of the operation.</summary>
    public string Operation => Effect?.Operation ?? Summary!.Operation;

    public bool MayEnd => Effect is { Kind: EffectKind.End } || Summary is { MayEnd: true };
}
