using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Machines.Declarations;
using StateGuard.Machines.Models;
using StateGuard.Machines.Rules;
using StateGuard.Text;

namespace StateGuard.Machines;

/// <summary>
/// Reads the declaration of a machine from its symbols: run by the generator for the model, and by the analyzer
/// for the diagnostics.
/// </summary>
internal static class MachineParser
{
    /// <summary>Reads one declaration.</summary>
    /// <param name="type">The enum.</param>
    /// <param name="attribute">Its <c>[StateMachine]</c>.</param>
    /// <param name="options">What its file is compiled with.</param>
    /// <param name="sink">Receives what is wrong; null to hear nothing.</param>
    /// <param name="others">The machines around it, to report at the second of a name; null to leave that out.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The model, without what was wrong; null where no type can be generated.</returns>
    public static MachineModel? Parse(
        INamedTypeSymbol type,
        AttributeData attribute,
        CSharpParseOptions options,
        Action<Diagnostic>? sink,
        MachineIndex? others,
        CancellationToken cancellation)
    {
        var report = new DeclarationReport(sink, cancellation);
        var machine = new MachineDeclaration(type, attribute);
        IReadOnlyList<HostModel>? hosts = TypeReader.ReadHosts(machine, options.LanguageVersion, report);
        MachineOptions settings = MachineOptions.Read(machine, options, report);
        bool named = MachineNameReader.Read(machine, report);
        UserPart user = UserPart.Of(machine);
        Room room = named ? NeighbourReader.Check(machine, user, others, report) : Room.None;
        ReadMembers(machine, user, report);
        if (report.IsHeard)
        {
            DeclarationChecks.Run(machine, report);
        }

        return hosts is not null && room is not Room.None ? Model(machine, hosts, settings, room is Room.Hooks ? StandIn(user) : null) : null;
    }

    /// <summary>Reads a declaration whose machine exists already, in this compilation or in another assembly.</summary>
    /// <param name="type">The enum.</param>
    /// <param name="attribute">Its <c>[StateMachine]</c>.</param>
    /// <param name="options">What its file is compiled with.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The model, which says nothing of where the machine stands.</returns>
    public static MachineModel ParseExisting(INamedTypeSymbol type, AttributeData attribute, CSharpParseOptions options, CancellationToken cancellation)
    {
        var report = new DeclarationReport(null, cancellation);
        var machine = new MachineDeclaration(type, attribute);
        MachineOptions settings = MachineOptions.Read(machine, options, report);
        MachineNameReader.Read(machine, report);
        ReadMembers(machine, UserPart.Of(machine), report);
        return Model(machine, [], settings, null);
    }

    private static void ReadMembers(MachineDeclaration machine, UserPart user, DeclarationReport report)
    {
        InitialStateReader.Read(machine, report);
        var names = new MemberNames(machine, user, report);
        foreach (StateDeclaration state in machine.States)
        {
            if (state.Exclusive is { } attribute)
            {
                names.AddOperation(state, attribute);
            }
        }

        ExclusiveReader.Read(machine, report);
        TransitionReader.Read(machine, names, report);
    }

    private static MachineModel Model(MachineDeclaration machine, IReadOnlyList<HostModel> hosts, MachineOptions settings, StandInModel? standIn)
    {
        bool areValues = StateCodes.AreValues(machine.States);
        INamedTypeSymbol type = machine.Enum;
        INamespaceSymbol space = type.ContainingNamespace;
        return new MachineModel(
            HintName(type, machine.Name),
            space.IsGlobalNamespace ? "" : Spelling(space),
            new EquatableArray<HostModel>(hosts),
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            "global::" + Spelling(type),
            machine.Name,
            ObsoleteArguments(type),
            settings.Locking,
            settings.OnViolation,
            settings.IsEnabled,
            areValues,
            machine.Initial?.Index,
            new EquatableArray<StateModel>(machine.States.Select(state => State(state, areValues))),
            new EquatableArray<string>(machine.Triggers),
            new EquatableArray<string>(machine.Guards),
            new EquatableArray<string>(machine.Actions),
            standIn);
    }

    private static StandInModel StandIn(UserPart user) => new(!user.Has("OnTransitioned"), !user.Has("OnViolated"));

    private static StateModel State(StateDeclaration state, bool areValues) => new(
        state.Name,
        state.Text,
        StateCodes.Literal(state),
        StateCodes.Of(state, areValues),
        state.IsHidden,
        state.Transient is not null,
        state.Final is not null,
        state.Exclusive is null ? null : new ExclusiveModel(state.Operation, state.From?.Index),
        new EquatableArray<TransitionModel>(
            from transition in state.Transitions
            where transition.Trigger is not null
            select new TransitionModel(transition.Trigger!, transition.Target.Index, transition.Guard, transition.Action)),
        new EquatableArray<AutomaticModel>(
            state.Automatics.Select(automatic => new AutomaticModel(automatic.Target.Index, automatic.Guard))));

    private static string Spelling(ISymbol symbol) => string.Join(".", Path(symbol).Select(part => CSharpText.Identifier(part.Name)));

    private static string HintName(INamedTypeSymbol type, string name) =>
        string.Join(".", Path(type.ContainingSymbol).Select(part => part.Name).Concat([name]));

    // The namespaces and types around a symbol, and itself, from the outermost.
    private static IEnumerable<ISymbol> Path(ISymbol symbol)
    {
        var path = new Stack<ISymbol>();
        for (ISymbol part = symbol; part is not INamespaceSymbol { IsGlobalNamespace: true }; part = part.ContainingSymbol)
        {
            path.Push(part);
        }

        return path;
    }

    private static string? ObsoleteArguments(INamedTypeSymbol type)
    {
        AttributeData? obsolete = type.GetAttributes().FirstOrDefault(AttributeNames.IsObsolete);
        if (obsolete is null)
        {
            return null;
        }

        string message = CSharpText.Literal(obsolete.Positional(0).AsString() ?? "");
        return obsolete.Positional(1) is { Value: true } ? message + ", true" : message;
    }
}
