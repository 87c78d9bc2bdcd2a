using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Hooks;

/// <summary>A call by which a guard or an action comes back to its machine.</summary>
/// <param name="Place">The call in the hook.</param>
/// <param name="Member">The member of the machine that it comes to.</param>
/// <param name="Through">The helper that is called first; null where the hook itself calls the member.</param>
/// <param name="Call">The call of the member, wherever it stands.</param>
internal sealed record CallBack(IOperation Place, IMethodSymbol Member, IMethodSymbol? Through, IOperation Call);
