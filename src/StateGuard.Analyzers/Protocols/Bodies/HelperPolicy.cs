using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Bodies;

/// <summary>Which methods are summarised from their bodies. For all others their attributes speak.</summary>
internal static class HelperPolicy
{
    /// <summary>Whether the method is called by its name, rather than by an operator, a creation or the use of a property.</summary>
    public static bool IsCalledByName(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.AnonymousFunction;

    /// <summary>
    /// Whether a call of the method always runs this very body, and only this assembly can see it: a local function,
    /// or a method that is not virtual and is private, internal or a member of a type that is.
    /// </summary>
    public static bool IsHelper(IMethodSymbol method, Compilation compilation)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction)
        {
            return !method.IsExtern;
        }

        return method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.PropertyGet or MethodKind.PropertySet
                or MethodKind.UserDefinedOperator or MethodKind.Conversion
            && !method.IsAbstract && !method.IsVirtual && !method.IsExtern
            && (!method.IsOverride || method.IsSealed || method.ContainingType.IsSealed)
            && method.ContainingType.TypeKind is not (TypeKind.Interface or TypeKind.Delegate)
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
            && !IsVisibleOutside(method);
    }

    private static bool IsVisibleOutside(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }
}
