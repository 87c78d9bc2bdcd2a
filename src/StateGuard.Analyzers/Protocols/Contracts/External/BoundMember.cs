using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>A member that a pair names, as this compilation knows it.</summary>
/// <param name="Method">The method; of a property what reads it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Target">Which object it does it to.</param>
/// <param name="Parameter">Ordinal of the parameter, where the target is one.</param>
/// <param name="Type">The type of the object; null where there is none.</param>
/// <param name="IsAll">Of an end: whether it ends everything that is open.</param>
internal sealed record BoundMember(IMethodSymbol Method, EffectKind Kind, EffectTarget Target, int Parameter, ITypeSymbol? Type, bool IsAll);
