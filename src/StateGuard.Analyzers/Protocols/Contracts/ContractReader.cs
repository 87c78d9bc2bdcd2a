using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Contracts.External;

namespace StateGuard.Protocols.Contracts;

/// <summary>
/// Reads off methods what they do to operations: by <c>[Begins]</c>, <c>[Ends]</c> and <c>[Requires]</c>, and by the
/// pairs of other people's APIs. One for a compilation; safe for concurrent use.
/// </summary>
internal sealed class ContractReader(ExternalPairs pairs, SignalSemaphores signals)
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodContract> _contracts = new(SymbolEqualityComparer.Default);

    /// <summary>What the method does, whoever calls it.</summary>
    public MethodContract Read(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return _contracts.GetOrAdd(definition, ReadMarks);
    }

    /// <summary>The attributes on the method itself, not those of what it overrides, nor what a pair says of it.</summary>
    public static IReadOnlyList<OperationEffect> OwnMarks(IMethodSymbol method)
    {
        var effects = new List<OperationEffect>();
        AddEffects(method.OriginalDefinition, effects);
        return effects;
    }

    /// <summary>What a certain call of the method does: a pair may hold in some files, or for some types of objects, only.</summary>
    public MethodContract Read(IMethodSymbol method, IOperation call)
    {
        MethodContract contract = Read(method);
        if (!contract.IsOfSomeCalls)
        {
            return contract;
        }

        return contract with
        {
            Effects = contract.Effects
                .Select(effect => pairs.At(effect, call))
                .OfType<OperationEffect>()
                .Where(effect => !signals.AreMeant(effect, call))
                .ToArray(),
        };
    }

    private MethodContract ReadMarks(IMethodSymbol method)
    {
        var effects = new List<OperationEffect>();
        for (IMethodSymbol? declared = method; declared is not null && effects.Count == 0; declared = declared.OverriddenMethod)
        {
            AddEffects(declared.OriginalDefinition, effects);
        }

        effects.AddRange(pairs.EffectsOf(method));
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

            ValueSet? wanted = successWhen is { IsNull: false, Kind: not TypedConstantKind.Array } constant
                && Constants.TryConvert(constant.Value, out ValueSet set) ? set : null;
            BeginAnswer answer = kind == EffectKind.Begin ? BeginOutcomes.Answer(method, target, parameter, wanted) : BeginAnswer.Returning;
            effects.Add(new OperationEffect(kind, operation, target, parameter, answer.Outcome, isReentrant, isAffine, answer.IsOfObject, Keys(method))
            {
                TellingParameter = answer.TellingParameter,
            });
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
