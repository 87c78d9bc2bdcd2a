using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Contracts;

/// <summary>Recognises the machines that StateGuard has generated, in this compilation or in another assembly.</summary>
internal static class GeneratedMachine
{
    public static bool Is(INamedTypeSymbol? type) => type is not null && StatesOf(type) is not null;

    /// <summary>
    /// Whether the member may run a guard, an action or <c>OnTransitioned</c>. The state itself is one read, and the
    /// pure functions run nothing; entering a scope throws by itself when it is refused.
    /// </summary>
    public static bool RunsUserCode(IMethodSymbol member)
    {
        INamedTypeSymbol machine = member.ContainingType;
        if (member.IsStatic || member.MethodKind is MethodKind.PropertyGet or MethodKind.Constructor)
        {
            return false;
        }

        if (member.Name.StartsWith("Enter", StringComparison.Ordinal) && !member.ReturnsVoid && !BeginOutcomes.IsTransitionResult(member.ReturnType))
        {
            return true;
        }

        return HasHooks(machine);
    }

    private static bool HasHooks(INamedTypeSymbol machine)
    {
        foreach (ISymbol member in machine.GetMembers())
        {
            if (member is IMethodSymbol { IsPartialDefinition: true } partial && (partial.PartialImplementationPart is not null || !partial.ReturnsVoid))
            {
                return true;
            }
        }

        if (StatesOf(machine) is not { } states)
        {
            return true;
        }

        foreach (ISymbol state in states.GetMembers())
        {
            foreach (AttributeData attribute in state.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "TransitionAttribute" or "AutomaticAttribute" }
                    && attribute.NamedArguments.Any(argument => argument.Key is "When" or "Do" && argument.Value.Value is string))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The enum of a machine's states; null of a type that is no machine.</summary>
    public static INamedTypeSymbol? StatesOf(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: { Length: 2 } arguments }
                && arguments[0].Value is "StateGuard")
            {
                foreach (ISymbol member in type.GetMembers("State"))
                {
                    if (member is IPropertySymbol { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } states })
                    {
                        return states;
                    }
                }
            }
        }

        return null;
    }
}
