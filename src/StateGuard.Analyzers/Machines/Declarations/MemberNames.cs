using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;
using StateGuard.Text;

namespace StateGuard.Machines.Declarations;

/// <summary>
/// The names of the members that a machine gets, each with what it stands for, so that no two of them clash
/// (SG0008).
/// </summary>
internal sealed class MemberNames
{
    private const string Reserved = "__";

    private static readonly string[] OfEveryObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private readonly Dictionary<string, string> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _triggers = new(StringComparer.Ordinal);
    private readonly MachineDeclaration _machine;
    private readonly UserPart _user;
    private readonly DeclarationReport _report;

    public MemberNames(MachineDeclaration machine, UserPart user, DeclarationReport report)
    {
        _machine = machine;
        _user = user;
        _report = report;
        foreach (string name in MachineMembers.OfEvery.Concat(OfEveryObject))
        {
            _uses.Add(name, "a member that every machine has");
        }

        OfUser = "a member of your own part of '" + machine.Name + "'";
        _uses[machine.Name] = "the machine itself";
        _uses["value__"] = "the value of every enum";
        foreach (string name in user.Names)
        {
            if (!_uses.ContainsKey(name))
            {
                _uses.Add(name, OfUser);
            }
        }
    }

    private string OfUser { get; }

    /// <summary>Claims the names of an operation's members.</summary>
    public void AddOperation(StateDeclaration state, AttributeData attribute)
    {
        TypedConstant? argument = attribute.Positional(0);
        string? operation = argument.AsString();
        if (argument.IsError())
        {
            _report.LeaveToCompiler();
            return;
        }

        if (!IsIdentifier(attribute, operation))
        {
            return;
        }

        if (_machine.States.FirstOrDefault(other => other.Operation == operation) is { } first)
        {
            _report.At(attribute, NameRules.SameOperation, operation!, first.Name);
            return;
        }

        string scope = operation + "Scope";
        string[] members = ["Begin" + operation, "End" + operation, "Enter" + operation, "TryEnter" + operation, scope];
        foreach (string member in members)
        {
            // The rest of what the user has, methods with parameters among it, may share a name with methods, but not with a type.
            if ((member == scope && _user.Has(scope)) || (member == members[3] && _user.HasMethodByReference(member, scope)))
            {
                _uses[member] = OfUser;
            }

            if (IsTaken(attribute, member, "operation '" + operation + "'"))
            {
                return;
            }
        }

        foreach (string member in members)
        {
            _uses.Add(member, "a member of operation '" + operation + "'");
        }

        state.Operation = operation;
    }

    /// <summary>Claims the name of a trigger, unless it has it already.</summary>
    public void AddTrigger(AttributeData attribute, TypedConstant? argument)
    {
        string? trigger = argument.AsString();
        if (argument.IsError())
        {
            _report.LeaveToCompiler();
        }
        else if (!(trigger is not null && _triggers.Contains(trigger))
            && IsIdentifier(attribute, trigger) && !IsTaken(attribute, trigger!, "trigger '" + trigger + "'"))
        {
            _uses.Add(trigger!, Trigger(trigger!));
            _triggers.Add(trigger!);
            _machine.Triggers.Add(trigger!);
        }
    }

    /// <summary>Whether that trigger got its name.</summary>
    public bool IsTrigger(string? trigger) => trigger is not null && _triggers.Contains(trigger);

    /// <summary>Claims the name of the guard of a transition.</summary>
    /// <returns>Whether the guard, if there is one, can be called.</returns>
    public bool TryAddGuard(AttributeData attribute, out string? guard) =>
        TryAddHook(attribute, "When", "a guard", "bool", _machine.Guards, out guard);

    /// <summary>Claims the name of the action of a transition.</summary>
    /// <returns>Whether the action, if there is one, can be called.</returns>
    public bool TryAddAction(AttributeData attribute, out string? action) =>
        TryAddHook(attribute, "Do", "an action", "void", _machine.Actions, out action);

    private static string Trigger(string name) => "the method of trigger '" + name + "'";

    private bool TryAddHook(AttributeData attribute, string property, string use, string type, List<string> hooks, out string? hook)
    {
        hook = null;
        if (attribute.Named(property) is not { IsNull: false } argument)
        {
            return true;
        }

        string? name = ((TypedConstant?)argument).AsString();
        if (name is null || !IsIdentifier(attribute, name))
        {
            return false;
        }

        if (!_uses.TryGetValue(name, out string? other))
        {
            if (!IsTaken(attribute, name, use))
            {
                _uses.Add(name, use);
                hooks.Add(name);
                hook = name;
                return true;
            }

            return false;
        }

        if (other != use)
        {
            if (other == OfUser && _user.HasWithoutBody(name))
            {
                _report.At(attribute, NameRules.HookWithoutBody, name, _machine.Name);
            }
            else if (other == OfUser && _user.HasMethod(name))
            {
                _report.At(attribute, NameRules.HookNotPartial, name, _machine.Name, type);
            }
            else
            {
                IsTaken(attribute, name, use);
            }

            return false;
        }

        hook = name;
        return true;
    }

    private bool IsIdentifier(AttributeData attribute, string? name)
    {
        if (CSharpText.IsIdentifier(name))
        {
            if (CSharpText.IsShort(name!))
            {
                return true;
            }

            _report.At(attribute, NameRules.TooLong, CSharpText.Beginning(name!));
            return false;
        }

        _report.At(attribute, NameRules.NotAnIdentifier, name is null ? "null" : CSharpText.Literal(name), "a member");
        return false;
    }

    private bool IsTaken(AttributeData attribute, string name, string use)
    {
        if (name.StartsWith(Reserved, StringComparison.Ordinal))
        {
            _report.At(attribute, NameRules.ReservedName, name);
            return true;
        }

        if (_uses.TryGetValue(name, out string? other))
        {
            _report.At(attribute, NameRules.ClashingMember, char.ToUpperInvariant(use[0]) + use.Substring(1), name, other);
            return true;
        }

        return false;
    }
}
