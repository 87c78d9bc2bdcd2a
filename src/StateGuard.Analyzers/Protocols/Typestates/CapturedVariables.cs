using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Typestates;

/// <summary>The variables of a body that its lambdas and local functions use: what they hold, those can reach.</summary>
internal sealed class CapturedVariables
{
    // Where the first lambda that uses the variable stands; a local function can be called from anywhere.
    private readonly Dictionary<ISymbol, int> _since = new(SymbolEqualityComparer.Default);

    public CapturedVariables(FlowGraph graph)
    {
        foreach (IOperation function in graph.Graph.OriginalOperation.Descendants())
        {
            if (function is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                int since = function is ILocalFunctionOperation ? 0 : function.Syntax.SpanStart;
                foreach (IOperation use in function.Descendants())
                {
                    Add(use, function.Syntax, since);
                }
            }
        }
    }

    /// <summary>Whether a nested function that may run now has a variable that may hold the value.</summary>
    /// <param name="isMeant">Whether what a variable of the type holds may be the value.</param>
    /// <param name="at">Where the path is.</param>
    /// <param name="inLoop">Whether what stands further down may have run already.</param>
    /// <param name="facts">What is known there.</param>
    /// <param name="table">The numbers.</param>
    public bool Hold(Func<int, ITypeSymbol?, bool> isMeant, SyntaxNode at, bool inLoop, Facts facts, ValueTable table)
    {
        foreach (KeyValuePair<ISymbol, int> captured in _since)
        {
            if ((captured.Value <= at.SpanStart || inLoop) && facts.IsBound(table.OfVariable(captured.Key), out int held) && isMeant(held, TypeOf(captured.Key)))
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable is ILocalSymbol local ? local.Type : (variable as IParameterSymbol)?.Type;

    private void Add(IOperation use, SyntaxNode function, int since)
    {
        ISymbol? variable = use switch
        {
            ILocalReferenceOperation { Local: { IsConst: false } local } => local,
            IParameterReferenceOperation { Parameter: var parameter } => parameter,
            _ => null,
        };
        bool isOutside = variable?.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && !function.Span.Contains(declared.Span);
        if (isOutside && (!_since.TryGetValue(variable!, out int earlier) || since < earlier))
        {
            _since[variable!] = since;
        }
    }
}
