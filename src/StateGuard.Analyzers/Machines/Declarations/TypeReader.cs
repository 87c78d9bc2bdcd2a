using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Diagnostics;
using StateGuard.Machines.Models;

namespace StateGuard.Machines.Declarations;

/// <summary>Decides whether a type can be put beside the enum, and where (SG0010).</summary>
internal static class TypeReader
{
    /// <summary>The types around the enum, outermost first; null where nothing can be generated, which has been reported.</summary>
    public static IReadOnlyList<HostModel>? ReadHosts(MachineDeclaration machine, LanguageVersion language, DeclarationReport report)
    {
        if (language < LanguageVersion.CSharp9)
        {
            report.At(machine.Attribute, TypeRules.LanguageTooOld, machine.Enum.Name, language.ToDisplayString());
            return null;
        }

        if (HasModifier(machine.Enum, "file"))
        {
            report.At(machine.Attribute, TypeRules.FileLocal, machine.Enum.Name, machine.Enum.Name);
            return null;
        }

        var hosts = new List<HostModel>();
        for (INamedTypeSymbol? host = machine.Enum.ContainingType; host is not null; host = host.ContainingType)
        {
            DiagnosticDescriptor? rule =
                host.IsGenericType ? TypeRules.GenericHost
                : HasModifier(host, "file") ? TypeRules.FileLocal
                : !HasModifier(host, "partial") ? TypeRules.HostNotPartial
                : null;
            if (rule is not null)
            {
                report.At(machine.Attribute, rule, machine.Enum.Name, host.Name);
                return null;
            }

            hosts.Insert(0, new HostModel(KindOf(host), host.Name));
        }

        return hosts;
    }

    private static string KindOf(INamedTypeSymbol host) => host switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };

    // By spelling, since "file" is younger than the compiler this is built against.
    private static bool HasModifier(INamedTypeSymbol type, string modifier) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is BaseTypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(token => string.Equals(token.ValueText, modifier, StringComparison.Ordinal)));
}
