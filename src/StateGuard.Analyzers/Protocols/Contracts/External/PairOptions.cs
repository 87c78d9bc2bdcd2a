using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using StateGuard.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>The options that a line of pairs may have, and the values they take.</summary>
internal static class PairOptions
{
    private const string Argument = "arg:";
    private const string Known = "there are operation, on, success, key, held, reentrant, affine, explicit and sure";

    /// <summary>Reads an option; null, and an error, where it is none.</summary>
    public static PairOption? Parse(string text, TextSpan span, IReadOnlyList<PairOption> before, List<PairError> errors)
    {
        int equals = text.IndexOf('=');
        string name = equals < 0 ? text : text.Substring(0, equals);
        var option = new PairOption(name, equals < 0 ? "" : text.Substring(equals + 1), span);
        string? wanted = Wanted(name);
        if (wanted is null)
        {
            errors.Add(new PairError(span, name.Length == 0 ? "no blank can stand before or after the '=' of an option" : $"there is no option {Quotation.Of(name)}: {Known}"));
            return null;
        }

        if (wanted.Length == 0 ? equals >= 0 : !IsValue(option))
        {
            errors.Add(new PairError(
                equals < 0 || option.Value.Length == 0 || wanted.Length == 0 ? span : option.ValueSpan,
                wanted.Length == 0 ? $"the option '{name}' takes no value" : $"{Quotation.Of(option.Value)} is no value of '{name}': {wanted}"));
            return null;
        }

        if (name is not ("key" or "held") && before.Any(other => other.Name == name))
        {
            errors.Add(new PairError(span, $"the option '{name}' is given twice"));
            return null;
        }

        return option;
    }

    /// <summary>The number of <c>arg:N</c>; null where the value is another.</summary>
    public static int? ArgumentOf(string on) =>
        on.StartsWith(Argument, StringComparison.Ordinal) && TryOrdinal(on.Substring(Argument.Length), out int ordinal) ? ordinal : null;

    public static bool TryOrdinal(string text, out int ordinal) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ordinal);

    public static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    // What the option takes; nothing where it takes no value, and null where there is no such option.
    private static string? Wanted(string name) => name switch
    {
        "operation" => "write a name",
        "on" => "write 'receiver', 'return', 'type' or 'arg:' and a number",
        "success" => "write 'true', 'false', 'nonnull', 'always', a number or the name of an enum member",
        "key" => "write the number of a parameter, counted from 0",
        "held" => "write the documentation id of a method or a property",
        "reentrant" or "affine" or "explicit" or "sure" => "",
        _ => null,
    };

    private static bool IsValue(PairOption option) => option.Name switch
    {
        "on" => option.Value is "receiver" or "return" or "type" || ArgumentOf(option.Value) is not null,
        "success" => TryNumber(option.Value, out _) || SyntaxFacts.IsValidIdentifier(option.Value),
        "key" => TryOrdinal(option.Value, out _),
        "held" => PairParser.IsId(option.Value),
        _ => option.Value.Length > 0,
    };
}
