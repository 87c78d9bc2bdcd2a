using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Moves;

/// <summary>Finds the one place a function is called from.</summary>
internal static class SoleCall
{
    /// <returns>
    /// <see langword="null"/> where there is not exactly one, it stands in another document, or the function may be
    /// called by others that are not in sight.
    /// </returns>
    public static InvocationExpressionSyntax? Of(Function function, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsClosed(function.Symbol, model.Compilation))
        {
            return null;
        }

        InvocationExpressionSyntax? found = null;
        foreach (SyntaxTree tree in TreesIn(function.Symbol, model.Compilation))
        {
            SyntaxNode root = tree.GetRoot(cancellationToken);
            string name = function.Symbol.Name;
            if (!root.ToFullString().Contains(name))
            {
                continue;
            }

            SemanticModel local = tree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(tree);
            foreach (SyntaxNode use in Uses(root, name).Where(use => IsOf(use, function.Symbol, local, cancellationToken)))
            {
                if (found is not null || tree != model.SyntaxTree || CallOf(use) is not { } call)
                {
                    return null;
                }

                found = call;
            }

            // What another build of the same file does is not to be seen.
            if (root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia) && trivia.ToString().Contains(name)))
            {
                return null;
            }
        }

        return found;
    }

    // Private, local, or internal to an assembly that lets no other in; called as itself and not in place of another.
    private static bool IsClosed(IMethodSymbol method, Compilation compilation)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return true;
        }

        bool isPlain = method is
        {
            MethodKind: MethodKind.Ordinary, IsVirtual: false, IsAbstract: false, IsOverride: false, IsExtern: false,
            PartialDefinitionPart: null, PartialImplementationPart: null,
        };
        return isPlain
            && method.Name != WellKnownMemberNames.EntryPointMethodName
            && (method.DeclaredAccessibility == Accessibility.Private || (IsInside(method) && !LetsOthersIn(compilation)))
            && !method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name))
                .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
    }

    private static bool IsInside(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return true;
            }
        }

        return false;
    }

    private static bool LetsOthersIn(Compilation compilation) =>
        compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");

    private static IEnumerable<SyntaxTree> TreesIn(IMethodSymbol method, Compilation compilation) => method switch
    {
        { MethodKind: MethodKind.LocalFunction } => method.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree),
        { DeclaredAccessibility: Accessibility.Private } => method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Distinct(),
        _ => compilation.SyntaxTrees,
    };

    private static IEnumerable<SyntaxNode> Uses(SyntaxNode root, string name) =>
        root.DescendantNodes().OfType<SimpleNameSyntax>().Where(use => use.Identifier.ValueText == name && !IsInNameOf(use));

    private static bool IsOf(SyntaxNode use, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        SymbolInfo info = model.GetSymbolInfo(use, cancellationToken);
        IEnumerable<ISymbol> symbols = info.Symbol is { } symbol ? new[] { symbol } : info.CandidateSymbols;
        return symbols.OfType<IMethodSymbol>()
            .Any(candidate => SymbolEqualityComparer.Default.Equals((candidate.ReducedFrom ?? candidate).OriginalDefinition, method.OriginalDefinition));
    }

    private static bool IsInNameOf(SyntaxNode use) => use.Ancestors().OfType<InvocationExpressionSyntax>()
        .Any(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && call.ArgumentList.Span.Contains(use.Span));

    private static InvocationExpressionSyntax? CallOf(SyntaxNode name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name && call.Expression == access => call,
        _ => null,
    };
}
