using Microsoft.CodeAnalysis;
using StateGuard.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>
/// Finds the members that a line of pairs names in a compilation, and what of the line makes no sense there. A line
/// of which an option makes no sense has no meaning; an id that names nothing is passed over.
/// </summary>
internal static class PairBinder
{
    public static BoundPair Bind(PairLine line, CatalogGroups group, Compilation compilation)
    {
        var errors = new List<PairError>();
        var begins = new List<BoundMember>();
        var members = new List<BoundMember>();
        bool hasFault = false;
        foreach (PairMember named in line.Begins)
        {
            hasFault |= !AddBegins(Resolve(named, compilation, errors), line, begins, errors);
        }

        members.AddRange(begins);
        foreach ((PairMember named, EffectKind kind) in line.Ends.Select(end => (end, EffectKind.End)).Concat(line.Held.Select(held => (held, EffectKind.Tell))))
        {
            List<IMethodSymbol> methods = Resolve(named, compilation, errors);
            List<BoundMember> bound = methods.Select(method => Opposite(method, kind, begins, line, named.IsAll)).OfType<BoundMember>().ToList();
            members.AddRange(bound);
            if (bound.Count == 0 && methods.Count > 0 && begins.Count > 0)
            {
                errors.Add(new PairError(named.Span, $"'{methods[0].Name}' takes no '{Name(begins[0].Type)}', which '{begins[0].Method.Name}' begins the operation of"));
            }
        }

        hasFault |= HasUnknownKey(line, members, errors);
        bool isPair = !hasFault && begins.Count > 0 && members.Any(member => member.Kind == EffectKind.End);
        return new BoundPair(line, group, isPair ? members : [], errors);
    }

    private static List<IMethodSymbol> Resolve(PairMember named, Compilation compilation, List<PairError> errors)
    {
        IEnumerable<ISymbol> symbols = named.IsEveryOverload
            ? Overloads(named, compilation)
            : DocumentationCommentId.GetSymbolsForDeclarationId(named.Id, compilation);
        var methods = new List<IMethodSymbol>();
        foreach (ISymbol symbol in symbols)
        {
            if ((symbol as IMethodSymbol ?? (symbol as IPropertySymbol)?.GetMethod) is { } method)
            {
                methods.Add(method);
            }
        }

        if (methods.Count == 0)
        {
            errors.Add(new PairError(named.Span, MissingMember.Of(named, compilation)));
        }

        return methods;
    }

    private static IEnumerable<ISymbol> Overloads(PairMember named, Compilation compilation)
    {
        string name = named.IsConstructor ? WellKnownMemberNames.InstanceConstructorName : named.Name;
        return DocumentationCommentId.GetSymbolsForDeclarationId(named.TypeId, compilation)
            .OfType<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers(name))
            .Where(member => member is IMethodSymbol == named.Id.StartsWith("M:", StringComparison.Ordinal));
    }

    // Of overloads it is enough that one suits the options.
    private static bool AddBegins(List<IMethodSymbol> methods, PairLine line, List<BoundMember> begins, List<PairError> errors)
    {
        PairError? fault = null;
        bool isBound = false;
        foreach (IMethodSymbol method in methods)
        {
            if (Begin(method, line, out PairError? error) is { } begin)
            {
                begins.Add(begin);
                isBound = true;
            }

            fault ??= error;
        }

        if (isBound || fault is null)
        {
            return true;
        }

        errors.Add(fault);
        return false;
    }

    private static BoundMember? Begin(IMethodSymbol method, PairLine line, out PairError? error)
    {
        error = null;
        PairOption? on = line.Option("on");
        bool isConstructor = method.MethodKind == MethodKind.Constructor;
        EffectTarget target;
        int parameter = 0;
        switch (on?.Value)
        {
            case null when method.IsStatic:
                target = method.Parameters.Length > 0 ? EffectTarget.Argument : EffectTarget.Type;
                break;
            case "receiver" when method.IsStatic:
                error = new PairError(on.ValueSpan, $"'{method.Name}' is static and has no receiver");
                return null;
            case null or "receiver":
                target = isConstructor ? EffectTarget.Result : EffectTarget.Receiver;
                break;
            case "return" when method.ReturnsVoid && !isConstructor:
                error = new PairError(on.ValueSpan, $"'{method.Name}' returns nothing");
                return null;
            case "return":
                target = EffectTarget.Result;
                break;
            case "type":
                target = EffectTarget.Type;
                break;
            default:
                parameter = PairOptions.ArgumentOf(on.Value) ?? 0;
                target = EffectTarget.Argument;
                break;
        }

        if (target == EffectTarget.Argument)
        {
            if (parameter >= method.Parameters.Length)
            {
                error = new PairError(on!.ValueSpan, $"'{method.Name}' has no parameter {parameter}; they are counted from 0");
                return null;
            }

            target = method.Parameters[parameter].RefKind == RefKind.Out ? EffectTarget.Out : EffectTarget.Argument;
        }

        if (line.Option("success") is { } success && PairAnswer.Fault(method, target, success) is { } fault)
        {
            error = new PairError(success.ValueSpan, fault);
            return null;
        }

        return new BoundMember(method, EffectKind.Begin, target, parameter, TypeOf(method, target, parameter), false);
    }

    // The end of what a begin begins, and what tells whether it is open: on an object of the same type.
    private static BoundMember? Opposite(IMethodSymbol method, EffectKind kind, List<BoundMember> begins, PairLine line, bool isAll)
    {
        foreach (BoundMember begin in begins)
        {
            if (begin is { Target: EffectTarget.Type } or { Type: null })
            {
                return new BoundMember(method, kind, EffectTarget.Type, 0, null, isAll);
            }

            if (!method.IsStatic && TypeFit.AreRelated(method.ContainingType, begin.Type))
            {
                return new BoundMember(method, kind, EffectTarget.Receiver, 0, method.ContainingType, isAll);
            }

            int preferred = begin.Target == EffectTarget.Argument ? begin.Parameter : 0;
            IParameterSymbol? parameter = method.Parameters.FirstOrDefault(candidate => candidate.Ordinal == preferred && Takes(candidate, begin.Type, line))
                ?? method.Parameters.FirstOrDefault(candidate => Takes(candidate, begin.Type, line));
            if (parameter is not null)
            {
                return new BoundMember(method, kind, EffectTarget.Argument, parameter.Ordinal, parameter.Type, isAll);
            }
        }

        return null;
    }

    private static bool Takes(IParameterSymbol parameter, ITypeSymbol type, PairLine line) =>
        TypeFit.AreRelated(parameter.Type, type)
        && !line.Keys.Any(key => PairOptions.TryOrdinal(key.Value, out int ordinal) && ordinal == parameter.Ordinal);

    private static bool HasUnknownKey(PairLine line, List<BoundMember> members, List<PairError> errors)
    {
        foreach (PairOption key in line.Keys)
        {
            foreach (BoundMember member in members)
            {
                if (member.Kind != EffectKind.Tell && PairOptions.TryOrdinal(key.Value, out int ordinal) && ordinal >= member.Method.Parameters.Length)
                {
                    errors.Add(new PairError(key.ValueSpan, $"'{member.Method.Name}' has no parameter {ordinal}; they are counted from 0"));
                    return true;
                }
            }
        }

        return false;
    }

    private static ITypeSymbol? TypeOf(IMethodSymbol method, EffectTarget target, int parameter) => target switch
    {
        EffectTarget.Receiver => method.ContainingType,
        EffectTarget.Result => method.MethodKind == MethodKind.Constructor ? method.ContainingType : BeginOutcomes.ResultOf(method.ReturnType),
        EffectTarget.Argument or EffectTarget.Out => method.Parameters[parameter].Type,
        _ => null,
    };

    private static string Name(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "";
}
