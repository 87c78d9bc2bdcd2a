using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>A line of pairs, with the members that it names in one compilation.</summary>
/// <param name="Line">The line.</param>
/// <param name="Group">The group of the catalog; none for a line of the user's own.</param>
/// <param name="Members">The members, the begins first; none where the line has no meaning here.</param>
/// <param name="Errors">What is wrong with the line.</param>
internal sealed record BoundPair(PairLine Line, CatalogGroups Group, IReadOnlyList<BoundMember> Members, IReadOnlyList<PairError> Errors)
{
    /// <summary>What the method does by this pair, be it named itself or by what it overrides or implements.</summary>
    public IEnumerable<OperationEffect> EffectsOf(IMethodSymbol method)
    {
        EffectKind? last = null;
        foreach (BoundMember member in Members)
        {
            if (last != member.Kind && Covers(member.Method, method))
            {
                last = member.Kind;
                yield return EffectOf(member);
            }
        }
    }

    private OperationEffect EffectOf(BoundMember member)
    {
        BeginAnswer answer = member.Kind == EffectKind.Begin ? PairAnswer.Of(member.Method, member.Target, member.Parameter, Line) : BeginAnswer.Returning;
        return new OperationEffect(
            member.Kind,
            Line.Operation,
            member.Target,
            member.Parameter,
            answer.Outcome,
            Line.IsReentrant,
            Line.IsAffine,
            answer.IsOfObject,
            Line.Keys.Select(key => int.Parse(key.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray())
        {
            TellingParameter = answer.TellingParameter,
            Terms = new ExternalTerms(
                Group,
                Fits(member),
                member.Target == EffectTarget.Type ? Members[0].Method.ContainingType : null,
                Members.FirstOrDefault(other => other.Kind == EffectKind.End)?.Method,
                member.Target is EffectTarget.Result or EffectTarget.Out && Members.Any(other => other is { Kind: EffectKind.End, Target: EffectTarget.Argument }),
                Line.IsExplicit,
                member.IsAll,
                false),
        };
    }

    // "WaitOne" of any wait handle locks nothing; that of a mutex, which has the end, does.
    private IReadOnlyList<ITypeSymbol> Fits(BoundMember member)
    {
        if (member is not { Target: EffectTarget.Receiver, Type: { } declared })
        {
            return [];
        }

        EffectKind opposite = member.Kind == EffectKind.End ? EffectKind.Begin : EffectKind.End;
        List<ITypeSymbol> wanted = Members.Where(other => other.Kind == opposite).Select(other => other.Type).OfType<ITypeSymbol>().ToList();
        return wanted.Any(type => TypeFit.Derives(declared, type) || type.SpecialType == SpecialType.System_Object) ? [] : wanted;
    }

    private static bool Covers(IMethodSymbol named, IMethodSymbol method)
    {
        for (IMethodSymbol? declared = method; declared is not null; declared = declared.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(declared.OriginalDefinition, named.OriginalDefinition)
                || (named.ContainingType.TypeKind == TypeKind.Interface && Implements(declared, named)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Implements(IMethodSymbol method, IMethodSymbol named)
    {
        foreach (INamedTypeSymbol implemented in method.ContainingType.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, named.ContainingType.OriginalDefinition))
            {
                continue;
            }

            foreach (ISymbol member in implemented.GetMembers(named.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, named.OriginalDefinition)
                    && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
