using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Machines.Models;

namespace StateGuard.Machines.Declarations;

/// <summary>The options of a <c>[StateMachine]</c>.</summary>
internal sealed record MachineOptions(LockingMode Locking, ViolationMode OnViolation, bool IsEnabled)
{
    /// <summary>Reads the options; what is undefined is reported and read as the default.</summary>
    public static MachineOptions Read(MachineDeclaration machine, CSharpParseOptions options, DeclarationReport report)
    {
        AttributeData attribute = machine.Attribute;
        string? symbol = attribute.Named("EnabledWhen").AsString();
        return new MachineOptions(
            (LockingMode)(attribute.Named("Locking").AsEnum() ?? 0),
            (ViolationMode)(attribute.Named("OnViolation").AsEnum() ?? 0),
            symbol is null || options.PreprocessorSymbolNames.Contains(symbol, StringComparer.Ordinal));
    }
}
