using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Holders;

/// <summary>Writes what is understood of a holder as attributes on its enum.</summary>
internal sealed class StateDeclarations
{
    private readonly HolderReport _report;
    private readonly RuntimeNames _names;
    private readonly MachineNames _machine;
    private readonly IReadOnlyList<ExclusivePair> _pairs;
    private readonly SyntaxTrivia _lineEnding;

    /// <param name="report">What is understood.</param>
    /// <param name="names">How attributes are written there.</param>
    /// <param name="machine">What the machine is called.</param>
    /// <param name="pairs">The triggers that become a begin and an end.</param>
    /// <param name="lineEnding">How lines end.</param>
    public StateDeclarations(HolderReport report, RuntimeNames names, MachineNames machine, IReadOnlyList<ExclusivePair> pairs, SyntaxTrivia lineEnding)
    {
        _report = report;
        _names = names;
        _machine = machine;
        _pairs = pairs;
        _lineEnding = lineEnding;
    }

    /// <param name="endsSilently">Whether an end without a begin does nothing.</param>
    public EnumDeclarationSyntax Write(bool endsSilently)
    {
        EnumDeclarationSyntax declaration = _report.Holder.Enum;
        var options = new List<string>();
        if (!_machine.IsDefault)
        {
            options.Add($"Name = \"{_machine.Class}\"");
        }

        if (endsSilently && _pairs.Count > 0)
        {
            options.Add($"OnViolation = {_names.Of("OnViolation")}.Report");
        }

        return ((EnumDeclarationSyntax)AttributeLists.Add(declaration, Attribute("StateMachine", options), _lineEnding))
            .WithMembers(SyntaxFactory.SeparatedList(declaration.Members.Select(Marked), declaration.Members.GetSeparators()));
    }

    private EnumMemberDeclarationSyntax Marked(EnumMemberDeclarationSyntax member)
    {
        string state = member.Identifier.ValueText;
        var attributes = new List<AttributeSyntax>();
        if (state == _report.Holder.Initial)
        {
            attributes.Add(Attribute("Initial"));
        }

        foreach (ExclusivePair pair in _pairs.Where(pair => pair.State == state))
        {
            attributes.Add(Attribute("Exclusive", Quoted(pair.Operation), "From = " + Written(pair.From)));
        }

        foreach (Trigger trigger in _report.Triggers.Where(trigger => !_pairs.Any(pair => pair.Begin == trigger || pair.End == trigger)))
        {
            attributes.AddRange(trigger.Moves.Where(move => move.From == state).Select(move => Attribute("Transition", Quoted(trigger.Name), Written(move.To))));
        }

        // Where something is not understood, it may be what leads out.
        if (_report.Others.Count == 0 && _report.Dead.Contains(state))
        {
            attributes.Add(Attribute("Final"));
        }

        return attributes.Count == 0 ? member : (EnumMemberDeclarationSyntax)AttributeLists.Add(member, attributes, _lineEnding);
    }

    private AttributeSyntax Attribute(string name, params string[] arguments) => Attribute(name, (IReadOnlyList<string>)arguments);

    private AttributeSyntax Attribute(string name, IReadOnlyList<string> arguments) => SyntaxFactory.Attribute(
        SyntaxFactory.ParseName(_names.Of(name)),
        arguments.Count == 0 ? null : SyntaxFactory.ParseAttributeArgumentList("(" + string.Join(", ", arguments) + ")"));

    // A state as it is declared, with the "@" of a keyword.
    private string Written(string state) => _report.Holder.Enum.Members.First(member => member.Identifier.ValueText == state).Identifier.Text;

    private static string Quoted(string name) => "\"" + name + "\"";
}
