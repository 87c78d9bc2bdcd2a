using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StateGuard.Text;

namespace StateGuard.Diagnostics;

/// <summary>
/// Makes the diagnostics of all rules. The words of a message may come from the user's attributes, files and options, and a
/// build log takes a line of its own in one for another message: here they are put on one line, and to be read as they are.
/// </summary>
internal static class Diagnosis
{
    public static Diagnostic Create(DiagnosticDescriptor rule, Location place, params object?[] words) =>
        Diagnostic.Create(rule, place, Printable(words));

    public static Diagnostic Create(DiagnosticDescriptor rule, Location place, ImmutableDictionary<string, string?> properties, params object?[] words) =>
        Diagnostic.Create(rule, place, properties, Printable(words));

    public static Diagnostic Create(DiagnosticDescriptor rule, Location place, IEnumerable<Location> others, params object?[] words) =>
        Diagnostic.Create(rule, place, others, Printable(words));

    public static Diagnostic Create(
        DiagnosticDescriptor rule,
        Location place,
        IEnumerable<Location> others,
        ImmutableDictionary<string, string?> properties,
        params object?[] words) =>
        Diagnostic.Create(rule, place, others, properties, Printable(words));

    private static object?[] Printable(object?[] words)
    {
        var printable = new object?[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            printable[i] = words[i] is string word ? Unprintable.Escaped(word) : words[i];
        }

        return printable;
    }
}
