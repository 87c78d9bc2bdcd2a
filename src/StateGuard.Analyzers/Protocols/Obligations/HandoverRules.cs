using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Contracts.External;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>Decides who ends an operation that a body leaves open.</summary>
internal sealed class HandoverRules(ProtocolContext context, FlowGraph graph, ValueTable table, SiteTable sites, CancellationToken cancellation)
{
    private readonly Dictionary<ObligationKey, Handover> _decided = [];
    private readonly EndedObject _ended = new(graph, table);
    private readonly Dictionary<string, HashSet<string>> _begins = new(StringComparer.Ordinal);
    private readonly PassedDelegates _passed = new(graph.Syntax);
    private readonly HashSet<ObligationKey> _acquired = [];
    private readonly bool _isHelper = graph.Body is IMethodSymbol body && HelperPolicy.IsHelper(body.OriginalDefinition, context.Compilation);

    /// <summary>
    /// Learns of a helper that leaves open what it has begun where, and only where, it answers as a method marked <c>[Begins]</c>
    /// would: what it ends itself on its other ways is no reason to ask the rest of it.
    /// </summary>
    public void Hear(ObligationKey key, SimulationResult<ObligationState> result, BodyModel body)
    {
        if (_isHelper && graph.Body is IMethodSymbol method && Acquisition.Is(result, method, body))
        {
            _acquired.Add(key);
        }
    }

    /// <param name="key">The operation and its object.</param>
    /// <param name="exit">How the body is left.</param>
    /// <param name="path">The path that leaves it open.</param>
    public Handover Of(ObligationKey key, FlowExit exit, in PathState<ObligationState> path)
    {
        if (exit == FlowExit.Normal
            && (IsPromised(key.Operation) || IsGivenOut(path.Facts) || IsRestored(path.State) || IsEndedByReturned(key.Operation, path.Facts)))
        {
            return new Handover(HandoverKind.Callers, null);
        }

        if (IsInCallersVariable(path.Facts))
        {
            return new Handover(HandoverKind.Callers, null);
        }

        if (!_decided.TryGetValue(key, out Handover handover))
        {
            handover = Decide(key, path);
            _decided.Add(key, handover);
        }

        return handover;
    }

    /// <summary>Whether the object leaves with the result or an <c>out</c> parameter.</summary>
    public bool IsGivenOut(Facts facts)
    {
        if (!facts.IsBound(table.Tracked, out int tracked) || !IsMadeHere(tracked))
        {
            return false;
        }

        if (facts.IsBound(table.Return, out int returned) && (returned == tracked || IsPartOf(returned, tracked, facts)))
        {
            return true;
        }

        return graph.Body is IMethodSymbol method
            && method.Parameters.Any(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref && facts.Read(table.OfVariable(parameter), table) == tracked);
    }

    // What a helper ends first and begins again is open as its caller had it.
    private bool IsRestored(ObligationState state) => state.First == FirstMove.Ended && _isHelper;

    // What is passed by reference is the caller's to end, even if an exception is on its way to him.
    private bool IsInCallersVariable(Facts facts) =>
        facts.IsBound(table.Tracked, out int tracked) && IsMadeHere(tracked)
        && graph.Body is IMethodSymbol method
        && method.Parameters.Any(parameter => parameter.RefKind == RefKind.Ref && facts.Read(table.OfVariable(parameter), table) == tracked);

    // As an element of a tuple, say.
    private bool IsPartOf(int whole, int part, Facts facts)
    {
        bool isPart = false;
        facts.Bindings.ForEach((storage, held) => isPart |= held == part && table.StorageOf(storage).Owner == whole);
        return isPart;
    }

    // "return new Releaser(gate)", where to dispose of the releaser ends the operation.
    private bool IsEndedByReturned(string operation, Facts facts) =>
        facts.IsBound(table.Return, out int returned)
        && table.ValueOf(returned) is { Kind: ValueKind.Produced, Subject: IObjectCreationOperation { Type: INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } type } }
        && context.Ends.Of(type.OriginalDefinition, cancellation).Any(end => end.IsInDisposal && end.Operation == operation);

    // A scope, or an object that was created here, is nothing that another method could end.
    private bool IsKnownHereOnly(in PathState<ObligationState> path) =>
        sites[path.State.Site].Begin is { Effect.Target: EffectTarget.Result or EffectTarget.Out }
        || (path.Facts.IsBound(table.Tracked, out int tracked)
            && table.ValueOf(tracked) is { Kind: ValueKind.Produced, Subject: IObjectCreationOperation }
            && !IsStored(tracked, path.Facts));

    // What nobody else can release, and was made with a count, is a lock.
    private bool IsOwnLock(List<AccessPath> paths) =>
        paths.FirstOrDefault() is { } path
        && (path.Members.LastOrDefault() ?? path.Symbol) is { DeclaredAccessibility: Accessibility.Private } holder
        && context.Semaphores.IsLock(holder);

    private bool IsSemaphoreWait(in PathState<ObligationState> path) => sites[path.State.Site].Begin is
    {
        Method.Name: "Wait" or "WaitAsync" or "WaitOne",
        Effect: { Operation: "Semaphore", Terms.Group: CatalogGroups.Locks },
    };

    // A semaphore that this type is given, waits for and never releases is a signal that others give, unless it is made as a lock.
    private bool IsSignal(in PathState<ObligationState> path, List<AccessPath> paths, List<EndCall> ends) =>
        paths.FirstOrDefault() is { Root: PathRoot.This or PathRoot.Static or PathRoot.Parameter }
        && IsSemaphoreWait(path)
        && !IsOwnLock(paths)
        && ends.All(end => EndedObject.IsOther(paths, end.Object));

    // Whether something that outlives the body holds the object too.
    private bool IsStored(int value, Facts facts)
    {
        bool isStored = false;
        facts.Bindings.ForEach((storage, held) => isStored |= held == value
            && table.StorageOf(storage).Kind is StorageKind.Member or StorageKind.Static or StorageKind.Element);
        return isStored;
    }

    // An element of somebody's collection stays theirs, whoever it is returned to.
    private bool IsMadeHere(int value) =>
        table.ValueOf(value) is { Kind: ValueKind.Produced, Subject: IInvocationOperation or IObjectCreationOperation or IAwaitOperation or IArgumentOperation };

    private bool IsPromised(string operation) =>
        graph.Body is IMethodSymbol method && context.Contracts.Read(method).Has(EffectKind.Begin, operation);

    private Handover Decide(ObligationKey key, in PathState<ObligationState> path)
    {
        if (graph.Body.ContainingType is not { } type)
        {
            return Handover.Nobody;
        }

        List<EndCall> ends = context.Ends.Of(type, cancellation).Where(end => end.Operation == key.Operation).ToList();
        Facts facts = path.Facts;
        if (WithInherited(type, ends, key).FirstOrDefault(end => end.IsInDisposal && !graph.Syntax.Span.Contains(end.Syntax.Span)
            && (IsConstructor || _ended.IsReachedBy(end, key, facts)) && !BeginsToo(end, key.Operation)) is { } disposal)
        {
            return new Handover(HandoverKind.Disposal, disposal);
        }

        List<AccessPath> paths = _ended.PathsTo(key, facts);
        if (IsSignal(path, paths, ends))
        {
            return new Handover(HandoverKind.Callers, null);
        }

        ends.RemoveAll(end => _ended.IsOfOtherLocal(end, facts, cancellation));
        bool isEndedHere = sites.All.Any(site => site.MayEnd && site.Operation == key.Operation && !EndedObject.IsOther(paths, EndedObject.Of(site, ends)))
            || ends.Any(end => IsOwn(end) && !EndedObject.IsOther(paths, end.Object));
        bool isAcquired = _acquired.Contains(key);
        if ((isEndedHere && !isAcquired && !ends.Any(end => _passed.End(end))) || (IsKnownHereOnly(path) && !ends.Any(IsInNestedFunction)))
        {
            return Handover.Nobody;
        }

        ends.RemoveAll(end => EndedObject.IsOther(paths, end.Object) || (isAcquired && IsOwn(end)));
        foreach (EndCall end in ends)
        {
            if (graph.Syntax is LocalFunctionStatementSyntax && !graph.Syntax.Span.Contains(end.Syntax.Span)
                && graph.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && ReferenceEquals(member, end.Member))
            {
                return new Handover(HandoverKind.Callers, end);
            }
        }

        if (ends.Any(end => end.Object is not null && paths.Contains(end.Object)))
        {
            ends.RemoveAll(end => end.Object is null);
        }

        // Who is marked has told the callers; an exception is what they are not told of.
        return ends.Count > 0 ? IsPromised(key.Operation) ? Handover.Nobody : Elsewhere(ends, key.Operation)
            : IsPartOfMarked(type, key.Operation) || (IsSemaphoreWait(path) && !IsOwnLock(paths)) ? new Handover(HandoverKind.Callers, null)
            : Handover.Nobody;
    }

    // Whether a member that promises the begin to its own callers has it done here.
    private bool IsPartOfMarked(INamedTypeSymbol type, string operation) => _isHelper && type.GetMembers().OfType<IMethodSymbol>().Any(member =>
        !SymbolEqualityComparer.Default.Equals(member, graph.Body)
        && context.Contracts.Read(member).Has(EffectKind.Begin, operation)
        && member.DeclaringSyntaxReferences.Any(reference => Mentions(reference.GetSyntax(cancellation), graph.Body.Name)));

    private static bool Mentions(SyntaxNode syntax, string name) =>
        syntax.DescendantNodes().OfType<SimpleNameSyntax>().Any(node => node.Identifier.ValueText == name);

    // The end to name: in a member that calls this body, else in one that only ends.
    private Handover Elsewhere(List<EndCall> ends, string operation) =>
        (ends.FirstOrDefault(IsInCaller) ?? ends.FirstOrDefault(end => !BeginsToo(end, operation) && !Mentions(end, BeginsIn(end.Method.ContainingType, operation)))) is { } nearest
            ? new Handover(HandoverKind.Elsewhere, nearest)
            : new Handover(HandoverKind.Elsewhere, ends[0]) { IsOfOwnBegin = !graph.Syntax.Span.Contains(ends[0].Syntax.Span) };

    private bool BeginsToo(EndCall end, string operation) => Mentions(end, BeginsOf(operation));

    private static bool Mentions(EndCall end, HashSet<string> begins) =>
        end.Member is { } member && member.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => begins.Contains(name.Identifier.ValueText));

    // The names by which types that this body begins the operation of have it begun.
    private HashSet<string> BeginsOf(string operation)
    {
        if (!_begins.TryGetValue(operation, out HashSet<string>? begins))
        {
            begins = [.. sites.All
                .Where(site => site.Begin?.Effect.Operation == operation)
                .SelectMany(site => BeginsIn(site.Begin!.Method.ContainingType, operation))];
            _begins.Add(operation, begins);
        }

        return begins;
    }

    private HashSet<string> BeginsIn(INamedTypeSymbol type, string operation) => [.. type.GetMembers().OfType<IMethodSymbol>()
        .Where(method => context.Contracts.Read(method).Has(EffectKind.Begin, operation))
        .Select(method => method.Name)];

    private bool IsInCaller(EndCall end) =>
        end.Member is { } member && !ReferenceEquals(member, graph.Syntax)
        && Mentions(member, graph.Body.Name);

    // The disposal of a type is that of its base types too.
    private IEnumerable<EndCall> WithInherited(INamedTypeSymbol type, IEnumerable<EndCall> own, ObligationKey key)
    {
        IEnumerable<EndCall> ends = own;
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            ends = ends.Concat(context.Ends.Of(ancestor.OriginalDefinition, cancellation).Where(end => end.Operation == key.Operation));
        }

        return ends;
    }

    // Whether the end is one of this body, not of a lambda in it nor a delegate for later.
    private bool IsOwn(EndCall end)
    {
        if (end.IsDeferred || !graph.Syntax.Span.Contains(end.Syntax.Span))
        {
            return false;
        }

        SyntaxNode? function = end.Syntax.FirstAncestorOrSelf<SyntaxNode>(node =>
            node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax || ReferenceEquals(node, graph.Syntax));
        return ReferenceEquals(function, graph.Syntax);
    }

    // A lambda here may be what ends what only this body knows.
    private bool IsInNestedFunction(EndCall end) => graph.Syntax.Span.Contains(end.Syntax.Span) && !IsOwn(end);

    // What a constructor begins and the disposal of its type ends is the life of the object.
    private bool IsConstructor => graph.Body is IMethodSymbol { MethodKind: MethodKind.Constructor };

    /// <summary>Whether the body returns a disposable of its own making, which ends what the body leaves open.</summary>
    public bool ReturnsReleaser(Facts facts) =>
        facts.IsBound(table.Return, out int returned) && IsMadeHere(returned)
        && graph.Body is IMethodSymbol { ReturnType: { } type }
        && BeginOutcomes.ResultOf(type) is var result && !TaskTypes.Contain(result)
        && (IsDisposable(result) || result.AllInterfaces.Any(IsDisposable));

    private static bool IsDisposable(ITypeSymbol type) => type is { Name: "IDisposable" or "IAsyncDisposable", ContainingNamespace.Name: "System" };
}
