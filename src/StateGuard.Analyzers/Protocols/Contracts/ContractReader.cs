using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Contracts;

/// <summary>Reads <c>[Begins]</c>, <c>[Ends]</c> and <c>[Requires]</c> off methods. One for a compilation; safe for concurrent use.</summary>
internal sealed class ContractReader
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodContract> _contracts = new(SymbolEqualityComparer.Default);

    public MethodContract Read(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return _contracts.GetOrAdd(definition, ReadAttributes);
    }

    /// <summary>The marks on the method itself, not those of what it overrides.</summary>
    public static IReadOnlyList<OperationEffect> OwnMarks(IMethodSymbol method)
    {
        var effects = new List<OperationEffect>();
        AddEffects(method.OriginalDefinition, effects);
        return effects;
    }

    private static MethodContract ReadAttributes(IMethodSymbol method)
    {
        var effects = new List<OperationEffect>();
        for (IMethodSymbol? declared = method; declared is not null && effects.Count == 0; declared = declared.OverriddenMethod)
        {
            AddEffects(declared.OriginalDefinition, effects);
        }

        bool isMachine = GeneratedMachine.Is(method.ContainingType);
        if (effects.Count == 0 && !isMachine)
        {
            return MethodContract.None;
        }

        return new MethodContract(effects, isMachine, !isMachine || GeneratedMachine.RunsUserCode(method));
    }

    private static void AddEffects(IMethodSymbol method, List<OperationEffect> effects)
    {
        EffectTarget own = method.IsExtensionMethod
            ? EffectTarget.Argument
            : method.IsStatic ? EffectTarget.Type : method.MethodKind == MethodKind.Constructor ? EffectTarget.Result : EffectTarget.Receiver;
        Add(method, method.GetAttributes(), own, 0, effects);
        Add(method, method.GetReturnTypeAttributes(), EffectTarget.Result, 0, effects);
        if (method.AssociatedSymbol is IPropertySymbol property && method.MethodKind == MethodKind.PropertyGet)
        {
            Add(method, property.GetAttributes(), own, 0, effects);
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            EffectTarget target = parameter.RefKind == RefKind.Out ? EffectTarget.Out : EffectTarget.Argument;
            Add(method, parameter.GetAttributes(), target, parameter.Ordinal, effects);
        }
    }

    private static void Add(
        IMethodSymbol method, IEnumerable<AttributeData> attributes, EffectTarget target, int parameter, List<OperationEffect> effects)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (KindOf(attribute.AttributeClass) is not { } kind
                || attribute.ConstructorArguments is not { Length: 1 } arguments
                || arguments[0].Value is not string { Length: > 0 } operation)
            {
                continue;
            }

            TypedConstant? successWhen = null;
            bool isReentrant = false;
            bool isAffine = false;
            foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
            {
                if (named.Key == "SuccessWhen")
                {
                    successWhen = named.Value;
                }
                else if (named.Key == "Reentrant")
                {
                    isReentrant = named.Value.Value is true;
                }
                else if (named.Key == "ThreadAffine")
                {
                    isAffine = named.Value.Value is true;
                }
            }

            BeginOutcome? outcome = kind == EffectKind.Begin ? BeginOutcomes.Of(method, target, successWhen) : null;
            bool isOfObject = outcome is null && target == EffectTarget.Out && BeginOutcomes.MayBeNull(method.Parameters[parameter].Type);
            if (isOfObject && kind == EffectKind.Begin)
            {
                outcome = BeginOutcomes.NotNull;
            }

            effects.Add(new OperationEffect(kind, operation, target, parameter, outcome, isReentrant, isAffine, isOfObject, Keys(method)));
        }
    }

    private static int[] Keys(IMethodSymbol method) => method.Parameters
        .Where(parameter => parameter.GetAttributes().Any(attribute => IsOurs(attribute.AttributeClass, "KeyAttribute")))
        .Select(parameter => parameter.Ordinal)
        .ToArray();

    private static bool IsOurs(INamedTypeSymbol? type, string name) =>
        type is { ContainingNamespace: { Name: "StateGuard", ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    private static EffectKind? KindOf(INamedTypeSymbol? type)
    {
        if (type is not { ContainingNamespace: { Name: "StateGuard", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return null;
        }

        return type.Name switch
        {
            "BeginsAttribute" => EffectKind.Begin,
            "EndsAttribute" => EffectKind.End,
            "RequiresAttribute" => EffectKind.Require,
            _ => null,
        };
    }
}
