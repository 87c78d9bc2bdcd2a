using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// Looks for what a control-flow graph calls, and the code does not: the disposal at the end of a <c>using</c>, what a
/// <c>foreach</c> goes through, the lock that a <c>yield</c> leaves held. A local function that promises something is
/// found here as well.
/// </summary>
/// <remarks>One for each body.</remarks>
internal sealed class HiddenCalls(ProtocolContext context)
{
    private bool _hasLock;
    private bool _hasYield;
    private bool _hasOther;

    public bool AreThere => _hasOther || (_hasLock && _hasYield);

    public void Look(IOperation operation)
    {
        switch (operation)
        {
            case ILockOperation:
                _hasLock = true;
                break;
            case IReturnOperation { Kind: OperationKind.YieldReturn }:
                _hasYield = true;
                break;
            case IUsingOperation block:
                _hasOther |= !IsForeign(block.Resources);
                break;
            case IUsingDeclarationOperation declaration:
                _hasOther |= !IsForeign(declaration.DeclarationGroup);
                break;
            case IForEachLoopOperation loop:
                _hasOther |= !IsForeign(loop.Collection);
                break;
            case ILocalFunctionOperation function:
                _hasOther |= context.Contracts.Read(function.Symbol).Effects.Count > 0;
                break;
        }
    }

    private bool IsForeign(IOperation value) => value switch
    {
        IVariableDeclarationGroupOperation group => group.Declarations.All(declaration => declaration.Declarators.All(IsForeign)),
        IConversionOperation conversion => IsForeign(conversion.Operand),
        _ => IsForeign(value.Type),
    };

    private bool IsForeign(IVariableDeclaratorOperation variable) =>
        IsForeign(variable.Symbol.Type) && (variable.GetVariableInitializer() is not { } initializer || IsForeign(initializer.Value));

    // A type of another assembly has no helpers, and what it marks can be read off it.
    private bool IsForeign(ITypeSymbol? type) => type switch
    {
        null or IArrayTypeSymbol => true,
        INamedTypeSymbol { TypeKind: not TypeKind.Error } named =>
            !SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, context.Compilation.Assembly) && !context.IsScope(named),
        _ => false,
    };
}
