using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Diagnostics;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Declarations;

/// <summary>The options of a <c>[StateMachine]</c> (SG0011).</summary>
internal sealed record MachineOptions(LockingMode Locking, ViolationMode OnViolation, bool IsEnabled)
{
    /// <summary>Reads the options; what is undefined is reported and read as the default.</summary>
    public static MachineOptions Read(MachineDeclaration machine, CSharpParseOptions options, DeclarationReport report) => new(
        (LockingMode)Defined(machine, "Locking", (int)LockingMode.None, report),
        (ViolationMode)Defined(machine, "OnViolation", (int)ViolationMode.Report, report),
        IsOn(machine, options, report));

    private static int Defined(MachineDeclaration machine, string option, int largest, DeclarationReport report)
    {
        int value = machine.Attribute.Named(option).AsEnum() ?? 0;
        if (value >= 0 && value <= largest)
        {
            return value;
        }

        report.At(machine.Attribute, OptionRules.UndefinedOption, value.ToString(CultureInfo.InvariantCulture), option);
        return 0;
    }

    private static bool IsOn(MachineDeclaration machine, CSharpParseOptions options, DeclarationReport report)
    {
        if (machine.Attribute.Named("EnabledWhen") is not { IsNull: false } argument || argument.Kind == TypedConstantKind.Error)
        {
            return true;
        }

        string? symbol = ((TypedConstant?)argument).AsString();
        if (CSharpText.IsIdentifier(symbol) && symbol is not ("true" or "false"))
        {
            return options.PreprocessorSymbolNames.Contains(symbol, StringComparer.Ordinal);
        }

        report.At(machine.Attribute, OptionRules.NotASymbol, CSharpText.Literal(symbol ?? ""));
        return true;
    }
}
