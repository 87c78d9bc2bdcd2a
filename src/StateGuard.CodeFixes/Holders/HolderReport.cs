using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Holders;

/// <summary>What is understood of a holder, and what is not.</summary>
/// <param name="Holder">The holder.</param>
/// <param name="Triggers">The methods that do nothing but move the state.</param>
/// <param name="Readings">Where the state is looked at and no more.</param>
/// <param name="Gates">The fields that nothing but these locks, and that are superfluous without them.</param>
/// <param name="Others">Names of the other members that have to do with the state.</param>
internal sealed record HolderReport(
    StateHolder Holder, IReadOnlyList<Trigger> Triggers, IReadOnlyList<StateReading> Readings, IReadOnlyList<IFieldSymbol> Gates, IReadOnlyList<string> Others)
{
    private const string Initializer = "an initializer";

    /// <summary>The states that something outside of the class, or nothing, moves on from.</summary>
    public IEnumerable<string> Dead => Holder.Names.Where(state => !Triggers.Any(trigger => trigger.Moves.Any(move => move.From == state)));

    public static HolderReport Of(StateHolder holder)
    {
        Trigger[] triggers = holder.Class.Members.OfType<MethodDeclarationSyntax>()
            .Select(method => Trigger.Of(method, holder))
            .OfType<Trigger>()
            .ToArray();
        var readings = new List<StateReading>();
        var others = new List<string>();
        foreach (IdentifierNameSyntax use in holder.UsesOf(holder.Field))
        {
            if (IsIn(triggers, use))
            {
                continue;
            }

            if (StateReading.Of(use, holder) is { } reading)
            {
                readings.Add(reading);
            }
            else
            {
                others.Add(MemberOf(use));
            }
        }

        var gates = new List<IFieldSymbol>();
        foreach (IFieldSymbol gate in GatesOf(holder, triggers, readings))
        {
            IdentifierNameSyntax[] elsewhere = holder.UsesOf(gate).Where(use => !IsIn(triggers, use) && !readings.Any(reading => reading.Held?.Expression.Span.Contains(use.Span) == true)).ToArray();
            others.AddRange(elsewhere.Select(MemberOf));
            if (elsewhere.Length == 0)
            {
                gates.Add(gate);
            }
        }

        return new HolderReport(holder, triggers, readings, gates, others.Distinct(StringComparer.Ordinal).ToArray());
    }

    private static IEnumerable<IFieldSymbol> GatesOf(StateHolder holder, IEnumerable<Trigger> triggers, IEnumerable<StateReading> readings) => triggers
        .SelectMany(trigger => trigger.Method.DescendantNodes().OfType<LockStatementSyntax>())
        .Concat(readings.Select(reading => reading.Held).OfType<LockStatementSyntax>())
        .Select(held => StateRun.GateOf(held, holder))
        .OfType<IFieldSymbol>()
        .Distinct<IFieldSymbol>(SymbolEqualityComparer.Default);

    private static bool IsIn(IEnumerable<Trigger> triggers, SyntaxNode node) => triggers.Any(trigger => trigger.Method.Span.Contains(node.Span));

    private static string MemberOf(SyntaxNode use) => use.Ancestors().OfType<MemberDeclarationSyntax>().First() switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        EventDeclarationSyntax declared => declared.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        _ => Initializer,
    };
}
